package io.github.apparat.register;

import io.github.apparat.time.Answer;
import java.util.List;

/**
 * Whether a person had a seat or post at a time, by all claims that say so.
 *
 * @param person the id of the person
 * @param object the id of the organ or post
 * @param grade full, candidate …; empty for a post
 * @param answer for the time that was asked for
 * @param disputed whether the sources contradict each other for that time and the edition follows
 *     none
 * @param claims all, in the order of their dates
 */
public record Seat(
    String person,
    String object,
    String grade,
    Answer answer,
    boolean disputed,
    List<Claim> claims) {}
