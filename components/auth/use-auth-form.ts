'use client'

import { type FormEvent, useState } from 'react'

/** A form that leads to another page: it stays busy once it was sent. */
export function useAuthForm(send: (form: FormData) => Promise<void>) {
  const [failure, setFailure] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const form = new FormData(event.currentTarget)
    setBusy(true)
    setFailure(null)
    try {
      await send(form)
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  return { busy, failure, submit }
}
