<?xml version="1.0" encoding="UTF-8"?>
<!-- What the header of somebody else's text says: <header> with <about>, <rights> and <encoding>, each HTML, empty where it
     says nothing. Elements: all of teiHeader; what has no rule keeps its words.
     Modes: e:header (the three parts), p:field (a statement with its name), p:words (running words).
     Needs: nothing; a text in a teiCorpus has from its header what its own does not say. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:header"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:header" expand-text="yes"
                exclude-result-prefixes="#all">

  <xsl:include href="part/directions.xsl"/>

  <!-- The words of the site for statements: labels.yaml, header. -->
  <xsl:param name="words" as="map(xs:string, xs:string)" select="map{}"/>

  <xsl:mode name="e:header" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="p:field" on-no-match="shallow-skip" on-multiple-match="fail"/>
  <xsl:mode name="p:words" on-no-match="shallow-skip" on-multiple-match="fail"/>

  <xsl:template match="TEI" as="element(Q{}header)">
    <xsl:variable name="headers" as="element(teiHeader)*" select="reverse(ancestor-or-self::*/teiHeader)"/>
    <header xmlns="">
      <about>
        <xsl:sequence select="p:statements((
            p:nearest($headers ! fileDesc/titleStmt/(author | editor | respStmt | principal | sponsor | funder | meeting)),
            p:nearest($headers ! fileDesc/editionStmt),
            p:nearest($headers ! fileDesc/publicationStmt/(* except availability)),
            p:nearest($headers ! fileDesc/seriesStmt),
            p:nearest($headers ! fileDesc/notesStmt)))"/>
      </about>
      <rights><xsl:sequence select="p:statements(p:nearest($headers ! fileDesc/publicationStmt/availability))"/></rights>
      <encoding><xsl:sequence select="p:statements(p:nearest($headers ! encodingDesc))"/></encoding>
    </header>
  </xsl:template>

  <!-- What the innermost header says that says any of it. -->
  <xsl:function name="p:nearest" as="element()*">
    <xsl:param name="said" as="element()*"/>
    <xsl:variable name="speaking" as="element()*" select="$said[normalize-space() or .//@target or self::variantEncoding or .//variantEncoding]"/>
    <xsl:sequence select="$speaking[ancestor::teiHeader[1] is $speaking[1]/ancestor::teiHeader[1]]"/>
  </xsl:function>

  <!-- Statements as a list of names and what is said; those of one name stand together. -->
  <xsl:function name="p:statements" as="element(Q{}dl)?">
    <xsl:param name="said" as="element()*"/>
    <xsl:where-populated>
      <dl xmlns="" class="statements">
        <xsl:for-each-group select="$said ! p:parts(.)" group-adjacent="p:name(.)">
          <xsl:variable name="all" as="element(Q{}dd)*">
            <xsl:for-each select="current-group()">
              <xsl:where-populated><dd><xsl:apply-templates select="." mode="p:field"/></dd></xsl:where-populated>
            </xsl:for-each>
          </xsl:variable>
          <xsl:if test="$all">
            <dt>{current-grouping-key()}</dt>
            <xsl:sequence select="$all"/>
          </xsl:if>
        </xsl:for-each-group>
      </dl>
    </xsl:where-populated>
  </xsl:function>

  <!-- Statements that only gather others are passed through. -->
  <xsl:function name="p:parts" as="element()*">
    <xsl:param name="said" as="element()"/>
    <xsl:sequence select="if ($said[self::encodingDesc or self::editionStmt or self::seriesStmt or self::notesStmt or self::editorialDecl or self::classDecl]
                                   [not(p)] or $said[self::classDecl or self::editorialDecl][* except p])
                          then $said/* ! p:parts(.) else $said"/>
  </xsl:function>

  <xsl:function name="p:name" as="xs:string">
    <xsl:param name="said" as="element()"/>
    <xsl:variable name="as" as="xs:string" select="($said/self::p/local-name(..), local-name($said))[1]"/>
    <xsl:variable name="own" as="xs:string*"
                  select="$said/self::respStmt/resp ! normalize-space(), $said/self::editor/@role ! normalize-space(), $said/self::idno/@type ! string()"/>
    <xsl:sequence select="($own[. != ''][1], $words($as), lower-case(replace($as, '([a-z])([A-Z])', '$1 $2')))[1]"/>
  </xsl:function>

  <!-- What is said. -->

  <xsl:template match="*" mode="p:field" as="node()*"><xsl:apply-templates select="." mode="p:words"/></xsl:template>

  <!-- Who; for what is its name. -->
  <xsl:template match="respStmt" mode="p:field" as="node()*">
    <xsl:for-each select="* except resp[1]">
      <xsl:if test="position() gt 1">, </xsl:if>
      <xsl:apply-templates select="node()" mode="p:words"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="availability" mode="p:field" as="node()*">
    <xsl:apply-templates mode="p:words"/>
  </xsl:template>

  <!-- How entries of the apparatus find their places. -->
  <xsl:template match="variantEncoding" mode="p:field" as="text()">
    <xsl:value-of select="string-join((@method, @location), ', ')"/>
  </xsl:template>

  <!-- A schema in a header is no word for readers. -->
  <xsl:template match="schemaSpec" mode="p:field" as="empty-sequence()"/>

  <xsl:template match="text()" mode="p:words" as="text()?">
    <xsl:value-of select="replace(., '\s+', ' ')"/>
  </xsl:template>

  <!-- Between what only stands in lines of their own in the file. -->
  <xsl:template match="*[not(text()[normalize-space()])]/text()" mode="p:words" as="text()"><xsl:text> </xsl:text></xsl:template>

  <xsl:template match="*" mode="p:words" as="node()*">
    <xsl:choose>
      <xsl:when test="@xml:lang[matches(., '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$')]">
        <span xmlns="" lang="{@xml:lang}" dir="{e:direction(@xml:lang)}"><xsl:apply-templates mode="p:words"/></span>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates mode="p:words"/></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="../*[2] and not(../text()[normalize-space()]) and following-sibling::*"><xsl:text> </xsl:text></xsl:if>
  </xsl:template>

  <xsl:template match="p | ab | item | category | rendition | tagUsage | application | change | correction | normalization | hyphenation | quotation
                       | interpretation | segmentation | punctuation | stdVals | bibl | addrLine | glyph | char | interp" mode="p:words" as="element()?">
    <xsl:where-populated>
      <div xmlns="">
        <xsl:for-each select="@xml:lang[matches(., '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$')]">
          <xsl:attribute name="lang" select="."/>
          <xsl:attribute name="dir" select="e:direction(.)"/>
        </xsl:for-each>
        <xsl:if test="self::tagUsage[normalize-space()]"><code>{@gi}</code>: </xsl:if>
        <xsl:apply-templates mode="p:words"/>
      </div>
    </xsl:where-populated>
  </xsl:template>

  <xsl:template match="(ref | ptr | licence)[matches(@target, '^(https?|mailto):\S+$')]" mode="p:words" as="node()+">
    <a xmlns="" href="{@target}">{(normalize-space()[. != ''][not(current()/self::licence/*)], @target)[1]}</a>
    <xsl:if test="self::licence/*"><xsl:text> </xsl:text><xsl:apply-templates mode="p:words"/></xsl:if>
  </xsl:template>

  <xsl:template match="title | emph | foreign | hi" mode="p:words" as="element(Q{}i)">
    <i xmlns=""><xsl:apply-templates mode="p:words"/></i>
  </xsl:template>

  <xsl:template match="gi | att | tag | val | code" mode="p:words" as="element(Q{}code)">
    <code xmlns="">{.}</code>
  </xsl:template>

  <xsl:template match="schemaSpec" mode="p:words" as="empty-sequence()"/>
</xsl:stylesheet>
