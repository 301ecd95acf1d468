<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: bibl, biblStruct, biblFull and what they hold. Modes: e:reading.
     Needs: names.xsl (e:link), shapes.xsl. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="urn:apparat:edition"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <!-- A citation leads to the work, unless something in it leads elsewhere. -->
  <xsl:template match="bibl" as="element()+">
    <xsl:call-template name="e:link">
      <xsl:with-param name="pointer" select="@corresp[empty(current()//(persName | orgName | ref | ptr | choice | note | bibl))] ! tokenize(.)[1]"/>
      <xsl:with-param name="class" select="'bibl'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="biblStruct | analytic | monogr | imprint | series | relatedItem | respStmt | objectIdentifier" as="element()">
    <xsl:call-template name="e:joined"/>
  </xsl:template>

  <xsl:template match="biblFull | fileDesc | titleStmt | editionStmt | publicationStmt | seriesStmt | notesStmt | sourceDesc | profileDesc | availability
                       | langUsage | textClass | keywords | textDesc | particDesc | settingDesc | setting | scriptStmt | recordingStmt | recording | broadcast
                       | equipment | abstract | calendarDesc | calendar | creation[*][not(text()[normalize-space()])]" as="element()">
    <xsl:call-template name="e:record"/>
  </xsl:template>

  <xsl:template match="author | editor | biblScope | citedRange | publisher | pubPlace | edition | resp | distributor | authority | sponsor | funder
                       | principal | extent | meeting | licence | textLang | change | channel | constitution | creation | derivation | domain | factuality
                       | interaction | preparedness | purpose | classCode | language | locale | activity" as="node()*">
    <xsl:call-template name="e:bare"/>
  </xsl:template>

  <xsl:template match="catRef" as="node()*"><xsl:call-template name="e:place"/></xsl:template>
</xsl:stylesheet>
