<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: all that have an id or point to one. Modes: p:final.
     Needs: tei.xsl ($id, $p:nested, $media). Ids are numbered through the text, each kind by itself: ID.p1, ID.n1. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:i="urn:apparat:intake" xmlns:p="urn:apparat:tei"
                xmlns="http://www.tei-c.org/ns/1.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:mode name="p:final" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <xsl:key name="p:named" match="*[@i:name]" use="@i:name"/>
  <xsl:key name="p:pointing" match="*[@i:to]" use="@i:to"/>
  <xsl:key name="p:from" match="i:from" use="@key"/>
  <xsl:key name="p:remark" match="note[@i:key]" use="@i:key"/>

  <!-- By the kind of an element, what its ids are called. Paragraphs of notes and cells are found by these. -->
  <xsl:variable name="p:ids" as="map(xs:string, xs:string)">
    <xsl:variable name="all" as="element()*" select="$p:nested//*"/>
    <xsl:map>
      <xsl:for-each-group select="$all" group-by="p:kind(.)">
        <xsl:for-each select="current-group()"><xsl:map-entry key="generate-id()" select="$id || '.' || current-grouping-key() || position()"/></xsl:for-each>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>

  <xsl:function name="p:kind" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="pointed" as="xs:boolean" select="exists($element/@i:name) and exists(key('p:pointing', $element/@i:name, root($element)))"/>
    <xsl:sequence select="if ($element[self::p or self::ab]) then 'p'[not($element/ancestor::note or $element/ancestor::cell)]
                          else if ($element[self::note]) then (if ($element/@i:key) then 'c' else 'n')
                          else if ($element[self::anchor]) then 'a'[$pointed]
                          else if ($element[(self::add or self::del) and (@i:who or @i:when)]) then local-name($element)
                          else map{'head': 'h', 'div': 'd', 'quote': 'q', 'table': 't', 'figure': 'f', 'list': 'list'}(local-name($element))"/>
  </xsl:function>

  <xsl:function name="p:id" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$p:ids(generate-id($element))"/>
  </xsl:function>

  <xsl:template match="*" mode="p:final" as="node()*">
    <xsl:copy copy-namespaces="no">
      <xsl:for-each select="p:id(.)"><xsl:attribute name="xml:id" select="."/></xsl:for-each>
      <xsl:apply-templates select="@* except @i:*" mode="p:final"/>
      <xsl:apply-templates select="node()" mode="p:final"/>
    </xsl:copy>
  </xsl:template>

  <!-- Numbers of notes. -->

  <!-- How the numbers of a kind of notes run: on through the text; anew in its highest divisions, which are then chapters; or
       otherwise, as anew on each page, and then the site counts them. -->
  <xsl:variable name="p:runs" as="map(xs:string, xs:string)">
    <xsl:map>
      <xsl:for-each-group select="$p:nested//note[@n castable as xs:integer]" group-by="string(@type)">
        <xsl:variable name="parts" as="xs:boolean*">
          <xsl:for-each-group select="current-group()" group-adjacent="string(ancestor::div[last()]/generate-id())">
            <xsl:sequence select="p:rise(current-group())"/>
          </xsl:for-each-group>
        </xsl:variable>
        <xsl:variable name="how" as="xs:string" select="if (p:rise(current-group())) then 'on' else if ($parts = false()) then 'otherwise' else 'by chapters'"/>
        <xsl:map-entry key="current-grouping-key()" select="$how"/>
        <xsl:if test="$how = 'otherwise'">
          <xsl:message><i:remark degree="left" what="numbers of notes that begin anew in other places than chapters; the site counts these notes"/></xsl:message>
        </xsl:if>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>

  <xsl:function name="p:rise" as="xs:boolean">
    <xsl:param name="notes" as="element(note)*"/>
    <xsl:variable name="numbers" as="xs:integer*" select="$notes/xs:integer(@n)"/>
    <xsl:sequence select="every $i in 2 to count($numbers) satisfies $numbers[$i] gt $numbers[$i - 1]"/>
  </xsl:function>

  <xsl:template match="note/@n[. castable as xs:integer][$p:runs(../@type) = 'otherwise']" mode="p:final" as="empty-sequence()"/>

  <xsl:template match="body/div/@type" mode="p:final" as="attribute(type)">
    <xsl:attribute name="type" select="if (map:for-each($p:runs, function($kind, $how) { $how }) = 'by chapters') then 'chapter' else string()"/>
  </xsl:template>

  <xsl:template match="graphic/@url" mode="p:final" as="attribute(url)">
    <xsl:attribute name="url" select="($media(.), .)[1]"/>
  </xsl:template>

  <!-- A picture that could not be taken along leaves what was said of it. -->
  <xsl:template match="graphic[$media(@url) = '']" mode="p:final" as="empty-sequence()" priority="1"/>
  <xsl:template match="figure[graphic][every $one in graphic satisfies $media($one/@url) = ''][not(normalize-space())]" mode="p:final" as="empty-sequence()" priority="1"/>

  <!-- Who wrote: the hand of an addition or deletion, and of a comment who is responsible. -->
  <xsl:template match="add | del" mode="p:final" as="element()" priority="1">
    <xsl:copy copy-namespaces="no">
      <xsl:for-each select="p:id(.)"><xsl:attribute name="xml:id" select="."/></xsl:for-each>
      <xsl:for-each select="index-of($p:people, normalize-space(@i:who))"><xsl:attribute name="hand" select="'#' || $id || '.hand' || ."/></xsl:for-each>
      <xsl:apply-templates select="@* except @i:*, node()" mode="p:final"/>
    </xsl:copy>
  </xsl:template>

  <!-- A comment on a passage: an anchor at both its ends. -->
  <xsl:template match="i:from" mode="p:final" as="element(anchor)?">
    <xsl:for-each select="key('p:remark', @key)[1]"><anchor xml:id="{p:id(.)}.from"/></xsl:for-each>
  </xsl:template>

  <xsl:template match="note[@i:key]" mode="p:final" as="element()*" priority="1">
    <xsl:variable name="passage" as="xs:boolean" select="exists(key('p:from', @i:key))"/>
    <xsl:if test="$passage"><anchor xml:id="{p:id(.)}.to"/></xsl:if>
    <note xml:id="{p:id(.)}">
      <xsl:sequence select="@* except @i:*"/>
      <xsl:for-each select="index-of($p:people, normalize-space(@i:who))"><xsl:attribute name="resp" select="'#' || $id || '.by' || ."/></xsl:for-each>
      <xsl:if test="$passage">
        <xsl:attribute name="target" select="'#' || p:id(.) || '.from'"/>
        <xsl:attribute name="targetEnd" select="'#' || p:id(.) || '.to'"/>
      </xsl:if>
      <xsl:apply-templates mode="p:final"/>
    </note>
  </xsl:template>

  <!-- A place to which nothing leads is none. -->
  <xsl:template match="anchor[empty(p:id(.))]" mode="p:final" as="empty-sequence()" priority="1"/>

  <!-- A link within the text, or to another document that became part of it; one that leads nowhere keeps its words. -->
  <xsl:template match="ref[@i:to]" mode="p:final" as="node()*" priority="1">
    <xsl:variable name="place" as="element()?" select="(key('p:named', @i:to), key('p:named', @i:to || '#'), key('p:named', replace(@i:to, '#.*$', '#')))[1]"/>
    <xsl:choose>
      <xsl:when test="exists($place)"><ref target="#{p:id($place)}"><xsl:apply-templates mode="p:final"/></ref></xsl:when>
      <xsl:otherwise>
        <xsl:message><i:remark degree="lost" what="links that lead to nothing in the text nor on the web; their words are kept">{string()}</i:remark></xsl:message>
        <xsl:apply-templates mode="p:final"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
