/**
 * Persons, organs and places in time: what the registers claim of them, and what follows from that
 * for any date. Open {@link io.github.apparat.register.Register} first, then {@link
 * io.github.apparat.register.AsOf}.
 */
package io.github.apparat.register;
