package io.github.apparat.data;

import io.github.apparat.register.Claim;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words of the linked data and what they mean: schema.org, the W3C's Organization Ontology,
 * PROV and OWL-Time, and Dublin Core. Travels in every file, so that none needs a network.
 */
final class Vocabulary {
  /** A date in EDTF, as the Library of Congress types it. */
  static final String EDTF = "http://id.loc.gov/datatypes/edtf/EDTF";

  /** Two organs have to do with each other. */
  static final String LINKED = "org:linkedTo";

  /** The kinds of subordination by which one organ is within another. */
  private static final Set<String> FORMAL = Set.of("", "administrative");

  private static final Map<String, String> PREFIXES =
      new TreeMap<>(
          Map.of(
              "schema", "https://schema.org/",
              "org", "http://www.w3.org/ns/org#",
              "prov", "http://www.w3.org/ns/prov#",
              "time", "http://www.w3.org/2006/time#",
              "dcterms", "http://purl.org/dc/terms/",
              "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
              "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
              "xsd", "http://www.w3.org/2001/XMLSchema#"));

  /** Whose values are words, numbers or nodes within. */
  private static final List<String> PLAIN =
      List.of(
          "name",
          "alternateName",
          "description",
          "identifier",
          "propertyID",
          "value",
          "unitText",
          "additionalType",
          "additionalProperty",
          "roleName",
          "startDate",
          "endDate",
          "birthDate",
          "deathDate",
          "foundingDate",
          "dissolutionDate",
          "version",
          "creditText");

  /** Whose values are addresses. */
  private static final List<String> ADDRESSES =
      List.of(
          "url",
          "license",
          "location",
          "containedInPlace",
          "parentOrganization",
          "subOrganization",
          "memberOf",
          "member",
          "about",
          "mainEntity",
          "isPartOf",
          "citation");

  private static final List<String> LINKS =
      List.of(
          "org:subOrganizationOf",
          "org:hasSubOrganization",
          "org:unitOf",
          "org:hasUnit",
          "org:reportsTo",
          LINKED,
          "org:member",
          "org:organization",
          "org:postIn",
          "org:holds",
          "org:heldBy",
          "org:originalOrganization",
          "org:resultingOrganization",
          "org:changedBy",
          "org:resultedFrom",
          "prov:wasDerivedFrom",
          "dcterms:relation",
          "rdf:subject",
          "rdf:predicate");

  private Vocabulary() {}

  /**
   * The {@code @context} of a file.
   *
   * @param used the words that it uses; of others it needs no meaning
   */
  static Map<String, Object> context(Set<String> used) {
    Map<String, Object> context = new LinkedHashMap<>(PREFIXES);
    PLAIN.forEach(word -> context.put(word, "schema:" + word));
    ADDRESSES.forEach(word -> context.put(word, link("schema:" + word)));
    LINKS.forEach(word -> context.put(word, link(word)));
    context.keySet().removeIf(word -> !used.contains(word) && !PREFIXES.containsKey(word));
    return context;
  }

  private static Map<String, Object> link(String meaning) {
    return new TreeMap<>(Map.of("@id", meaning, "@type", "@id"));
  }

  /**
   * What a claim says of its subject, as the property that says it for all times. Only what is
   * under another by form is within it; whom it merely obeys it reports to.
   */
  static String property(Claim claim) {
    boolean official = claim.type().equals("official");
    return switch (claim.predicate()) {
      case "subordinateTo" ->
          FORMAL.contains(claim.type()) ? "org:subOrganizationOf" : "org:reportsTo";
      case "partOf" -> "org:unitOf";
      case "attachedTo" -> LINKED;
      case "birth" -> "schema:birthDate";
      case "death" -> "schema:deathDate";
      case "name" -> official ? "schema:legalName" : "schema:alternateName";
      case "state" -> claim.type().equals("size") ? "dcterms:extent" : "schema:description";
      default -> "dcterms:relation";
    };
  }

  /** The same property seen from the object; empty where there is none. */
  static String inverse(String property) {
    return switch (property) {
      case "org:subOrganizationOf" -> "org:hasSubOrganization";
      case "org:unitOf" -> "org:hasUnit";
      default -> "";
    };
  }
}
