package io.github.apparat.data;

import io.github.apparat.register.Claim;
import io.github.apparat.register.Entry;
import io.github.apparat.render.Addresses;

/**
 * The addresses by which linked data names things. A person or an organ is no page: its address is
 * that of its page with its id behind it.
 *
 * @param root the public address of the site, or the way there from a file
 */
record Iris(Facts facts, String root) {

  /** A page of the site. */
  String page(String address) {
    return address.isEmpty() ? "" : root + address;
  }

  /** An entry, a post or a work; of what the site does not know, a place in the registers. */
  String thing(String id) {
    return facts
        .entry(id)
        .map(this::thing)
        .or(() -> facts.register().post(id).map(this::claim))
        .orElse(root + "data/registers.jsonld#" + id);
  }

  private String thing(Entry entry) {
    String page = Addresses.page(entry);
    return root + page + (page.contains("#") ? "" : "#" + entry.id());
  }

  /** A claim: a place on the page of its subject. */
  String claim(Claim claim) {
    String page = facts.entry(claim.subject()).map(Addresses::page).orElse("data/registers.jsonld");
    return root + page.replaceFirst("#.*$", "") + "#" + facts.id(claim);
  }

  /** A claim by its own id. */
  String claim(String id) {
    return facts.register().claim(id).map(this::claim).orElseGet(() -> thing(id));
  }

  /** What the registers as a whole have: contradictions, roles. */
  String inRegisters(String id) {
    return root + "data/registers.jsonld#" + id;
  }

  /** A work of the bibliography. */
  String work(String id) {
    String address = facts.address(id);
    return address.isEmpty() ? inRegisters(id) : page(address);
  }
}
