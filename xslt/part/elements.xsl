<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: all that may stand in a text, but for notes, the apparatus and changes. Modes: e:reading.
     Needs: functions.xsl, note-numbers.xsl, pages.xsl, notes.xsl. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:include href="shapes.xsl"/>
  <xsl:include href="rendition.xsl"/>
  <xsl:include href="structure.xsl"/>
  <xsl:include href="lists.xsl"/>
  <xsl:include href="verse.xsl"/>
  <xsl:include href="drama.xsl"/>
  <xsl:include href="letters.xsl"/>
  <xsl:include href="names.xsl"/>
  <xsl:include href="phrases.xsl"/>
  <xsl:include href="tables.xsl"/>
  <xsl:include href="figures.xsl"/>
  <xsl:include href="charts.xsl"/>
  <xsl:include href="bibliography.xsl"/>
  <xsl:include href="registers.xsl"/>
  <xsl:include href="manuscripts.xsl"/>
  <xsl:include href="dictionaries.xsl"/>
  <xsl:include href="analysis.xsl"/>
  <xsl:include href="encoding-talk.xsl"/>
  <xsl:include href="foreign.xsl"/>
  <xsl:include href="unknown.xsl"/>
</xsl:stylesheet>
