<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: i:form, what a reading made of a document (form.xsl tells of it). Modes: none.
     Needs: nothing. Includes tei-line.xsl (languages, what is joined), tei-blocks.xsl (divisions), tei-ids.xsl (ids and pointers).
     Gives the TEI of one text made of one or several documents, in their order. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:i="urn:apparat:intake" xmlns:p="urn:apparat:tei"
                xmlns="http://www.tei-c.org/ns/1.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:include href="tei-line.xsl"/>
  <xsl:include href="tei-blocks.xsl"/>
  <xsl:include href="tei-ids.xsl"/>

  <!-- The id of the text; all the forms in their order; what languages are called, by their tags; where each picture lies,
       by the address the document has for it. -->
  <xsl:param name="id" as="xs:string" required="yes"/>
  <xsl:param name="forms" as="document-node()+" required="yes"/>
  <xsl:param name="languages" as="map(xs:string, xs:string)" required="yes"/>
  <xsl:param name="media" as="map(xs:string, xs:string)" required="yes"/>

  <xsl:variable name="p:joined" as="document-node()*">
    <xsl:for-each select="$forms">
      <xsl:variable name="told" as="document-node()"><xsl:document><xsl:apply-templates select="." mode="p:tongue"/></xsl:document></xsl:variable>
      <xsl:document><xsl:apply-templates select="$told" mode="p:join"/></xsl:document>
    </xsl:for-each>
  </xsl:variable>

  <xsl:variable name="p:nested" as="document-node()"><xsl:document><xsl:call-template name="p:body"/></xsl:document></xsl:variable>

  <xsl:variable name="p:title" as="xs:string"
                select="($forms[1]//i:title/normalize-space(), $forms[1]//i:body//head[1]/p:words(.), $forms[1]/i:form/replace(@file, '\.[^.]*$', ''))[. != ''][1]"/>

  <xsl:function name="p:words" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="normalize-space(string-join($element//text()[not(ancestor::note or ancestor::del)]))"/>
  </xsl:function>

  <xsl:template match="/" as="element(TEI)">
    <TEI xml:id="{$id}">
      <xsl:if test="$p:main"><xsl:attribute name="xml:lang" select="$p:main"/></xsl:if>
      <teiHeader>
        <fileDesc>
          <titleStmt>
            <title>{$p:title}</title>
            <xsl:for-each select="distinct-values($forms//i:author)"><author>{.}</author></xsl:for-each>
            <xsl:for-each select="$p:people">
              <respStmt xml:id="{$id}.by{position()}"><resp>{p:did(.)}</resp><name>{.}</name></respStmt>
            </xsl:for-each>
          </titleStmt>
          <publicationStmt>
            <publisher>Unpublished draft</publisher>
            <availability status="unknown" n="metadata">
              <p>Nobody has looked into the rights; until n says full, none of the words is shown.</p>
            </availability>
          </publicationStmt>
          <sourceDesc>
            <xsl:for-each select="$forms/i:form">
              <bibl xml:id="{$id}.received{if (last() gt 1) then position() else ''}">
                <title>{(i:title, @file)[1]}</title>
                <note>{@format}.</note>
                <idno type="file">{@file}</idno>
                <idno type="sha256">{@sha256}</idno>
              </bibl>
            </xsl:for-each>
          </sourceDesc>
        </fileDesc>
        <xsl:where-populated>
          <profileDesc>
            <xsl:where-populated>
              <langUsage>
                <xsl:for-each select="distinct-values(($p:main, $p:nested//@xml:lang/string()))"><language ident="{.}">{($languages(.), .)[1]}</language></xsl:for-each>
              </langUsage>
            </xsl:where-populated>
            <xsl:where-populated>
              <handNotes>
                <xsl:for-each select="$p:people">
                  <xsl:if test="p:wrote(.)"><handNote xml:id="{$id}.hand{position()}" corresp="#{$id}.by{position()}">{.}</handNote></xsl:if>
                </xsl:for-each>
              </handNotes>
            </xsl:where-populated>
          </profileDesc>
        </xsl:where-populated>
        <revisionDesc status="draft">
          <xsl:call-template name="p:changes"/>
          <change>Imported from {string-join($forms/i:form/@file, ', ')}.</change>
        </revisionDesc>
      </teiHeader>
      <text>
        <xsl:apply-templates select="$p:nested" mode="p:final"/>
      </text>
    </TEI>
  </xsl:template>

  <!-- Who commented on the document or changed it, in the order in which they come. -->
  <xsl:variable name="p:people" as="xs:string*" select="distinct-values($p:nested//@i:who[normalize-space()] ! normalize-space())"/>

  <xsl:function name="p:wrote" as="xs:boolean">
    <xsl:param name="person" as="xs:string"/>
    <xsl:sequence select="exists($p:nested//(add | del)[normalize-space(@i:who) = $person])"/>
  </xsl:function>

  <xsl:function name="p:did" as="xs:string">
    <xsl:param name="person" as="xs:string"/>
    <xsl:variable name="remarked" as="xs:boolean" select="exists($p:nested//note[normalize-space(@i:who) = $person])"/>
    <xsl:sequence select="string-join(('comments'[$remarked], 'changes'[p:wrote($person)]), ' and ') || ' in the document'"/>
  </xsl:function>

  <!-- One change for a day of one person, the newest first, with all that was written on it. -->
  <xsl:template name="p:changes" as="element(change)*">
    <xsl:for-each-group select="$p:nested//(add | del | note)[@i:who | @i:when]" group-by="p:day(.), normalize-space(@i:who)" composite="yes">
      <xsl:sort select="p:day(.)" order="descending"/>
      <xsl:sort select="index-of($p:people, normalize-space(@i:who))[1]"/>
      <change>
        <xsl:for-each select="p:day(.)[. != '']"><xsl:attribute name="when" select="."/></xsl:for-each>
        <xsl:for-each select="index-of($p:people, normalize-space(@i:who))"><xsl:attribute name="who" select="'#' || $id || '.by' || ."/></xsl:for-each>
        <xsl:attribute name="target" select="current-group() ! ('#' || p:id(.))"/>
        <xsl:text>{string-join(('Changes'[exists(current-group()[not(self::note)])], 'Comments'[exists(current-group()/self::note)]), ' and ')} in the document.</xsl:text>
      </change>
    </xsl:for-each-group>
  </xsl:template>

  <!-- The day on which something was written, as the document has it; nothing where it is no date. -->
  <xsl:function name="p:day" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="substring($element/@i:when, 1, 10)[. castable as xs:date] || ''"/>
  </xsl:function>
</xsl:stylesheet>
