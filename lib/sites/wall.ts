import type { Page } from './page.ts'

// Bot walls, log-ins and errors, which stand at the address of a paper.
const WALL =
  /^(?:just a moment|attention required|access denied|are you a robot|checking your browser|verify(?:ing)? (?:that )?you are (?:a )?human|one moment,? please|security (?:check|verification)|ddos-guard|captcha|recaptcha|pardon our interruption|robot check|request rejected|(?:page|error|404).{0,12}not found|404\b|403\b|(?:error|http) ?(?:40[34]|5\d\d)|not found|redirecting|radware bot manager|client challenge|human verification|validate user|sign in|log ?in|loading|service unavailable|bad gateway)\b/i

/** Whether a bot wall, a log-in or an error stands at the page's address. */
export function isWall(page: Page): boolean {
  return WALL.test(page.title.trim())
}
