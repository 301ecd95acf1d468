<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: none itself; the parts that know the critical apparatus, in the order in which each builds on those before.
     Modes: none. Needs: functions.xsl, note-numbers.xsl, notes.xsl, pages.xsl, structure.xsl. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:include href="base-reading.xsl"/>
  <xsl:include href="sigla.xsl"/>
  <xsl:include href="cited.xsl"/>
  <xsl:include href="lines.xsl"/>
  <xsl:include href="apparatus-places.xsl"/>
  <xsl:include href="apparatus-entries.xsl"/>
  <xsl:include href="lemmas.xsl"/>
  <xsl:include href="presence.xsl"/>
  <xsl:include href="readings.xsl"/>
  <xsl:include href="apparatus.xsl"/>
</xsl:stylesheet>
