'use client'

import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Legend,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'

export interface DaySeries {
  name: string
  /** A colour of the design's tokens. */
  color: string
  kind: 'bar' | 'line'
  /** One for each day; null leaves a gap. */
  values: readonly (number | null)[]
}

interface DayChartProps {
  label: string
  days: readonly string[]
  series: readonly DaySeries[]
  formatDay: (day: string) => string
  formatValue: (value: number) => string
  /** Counted things have no halves. */
  isCount?: boolean
}

const MANY_DAYS = 120

/** Values by day. Arrow keys go from day to day; bars of one day stand on each other. */
export default function DayChart(props: DayChartProps) {
  const { label, days, series, formatDay, formatValue, isCount = false } = props
  const rows = days.map((day, index) => ({
    day,
    ...Object.fromEntries(series.map(({ values }, of) => [`s${of}`, values[index]])),
  }))
  const axis = { fontSize: 12, fill: 'var(--n-10)' }
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart
        data={rows}
        accessibilityLayer
        // Gaps between bars of a pixel or two would shimmer.
        barCategoryGap={days.length > MANY_DAYS ? 0 : '10%'}
        aria-label={label}
        margin={{ top: 4, right: 4, bottom: 0, left: 0 }}
      >
        <CartesianGrid vertical={false} stroke="var(--n-6)" />
        <XAxis
          dataKey="day"
          tickFormatter={formatDay}
          tick={axis}
          tickLine={false}
          axisLine={{ stroke: 'var(--n-7)' }}
          minTickGap={32}
        />
        <YAxis
          tick={axis}
          tickLine={false}
          axisLine={false}
          width={56}
          tickFormatter={formatValue}
          allowDecimals={!isCount}
        />
        <Tooltip
          isAnimationActive={false}
          labelFormatter={(day) => formatDay(String(day))}
          formatter={(value) => formatValue(Number(value))}
          cursor={{ fill: 'var(--n-3)', stroke: 'var(--n-7)' }}
          contentStyle={{
            background: 'var(--raised)',
            border: '1px solid var(--n-7)',
            borderRadius: 6,
            boxShadow: 'var(--soft-2)',
            fontSize: 12,
          }}
          labelStyle={{ color: 'var(--n-12)', fontWeight: 500 }}
          itemStyle={{ color: 'var(--n-11)', padding: 0 }}
        />
        {series.length > 1 && (
          <Legend
            iconType="circle"
            iconSize={8}
            itemSorter={null}
            formatter={(name) => <span className="text-12 text-n11">{name}</span>}
          />
        )}
        {series.map(({ name, color, kind }, index) =>
          kind === 'bar' ? (
            <Bar
              key={name}
              dataKey={`s${index}`}
              name={name}
              stackId="day"
              fill={color}
              maxBarSize={28}
              isAnimationActive={false}
            />
          ) : (
            <Line
              key={name}
              dataKey={`s${index}`}
              name={name}
              stroke={color}
              strokeWidth={days.length > MANY_DAYS ? 1 : 2}
              dot={days.length < 15 ? { r: 2, fill: color } : false}
              connectNulls
              isAnimationActive={false}
            />
          ),
        )}
      </ComposedChart>
    </ResponsiveContainer>
  )
}
