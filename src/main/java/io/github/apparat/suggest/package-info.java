/**
 * What an editor could still mark. {@link io.github.apparat.suggest.Suggester} finds it, {@link
 * io.github.apparat.suggest.Verdicts} is the table in which editors accept and refuse, {@link
 * io.github.apparat.suggest.Tagging} puts into a file what they accepted.
 */
package io.github.apparat.suggest;
