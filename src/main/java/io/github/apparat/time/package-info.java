/**
 * When something held, as far as a source says: EDTF dates, what they leave open, and what follows
 * from that for any day. Knows nothing of editions. Open {@link io.github.apparat.time.Span} first.
 */
package io.github.apparat.time;
