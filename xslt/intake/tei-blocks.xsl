<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: body, div, and what holds paragraphs. Modes: p:nest.
     Needs: tei.xsl ($p:joined). Headings have levels in a document; in TEI they stand in divisions. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:i="urn:apparat:intake" xmlns:p="urn:apparat:tei"
                xmlns="http://www.tei-c.org/ns/1.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:mode name="p:nest" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <!-- One document is the body; of several each is a chapter, called what its first words or its data call it. -->
  <xsl:template name="p:body" as="element(body)">
    <body>
      <xsl:choose>
        <xsl:when test="count($p:joined) = 1"><xsl:sequence select="p:part($p:joined/i:form/i:body)"/></xsl:when>
        <xsl:otherwise>
          <xsl:for-each select="$p:joined/i:form">
            <div type="chapter" i:name="{@file}#">
              <xsl:if test="empty(p:titles(i:body)) and i:title"><head>{i:title}</head></xsl:if>
              <xsl:sequence select="p:part(i:body)"/>
            </div>
          </xsl:for-each>
        </xsl:otherwise>
      </xsl:choose>
    </body>
  </xsl:template>

  <!-- The headings of the whole: those that the document calls its title; else the first of all, if no other is of its level. -->
  <xsl:function name="p:titles" as="element(head)*">
    <xsl:param name="body" as="element(i:body)"/>
    <xsl:variable name="other" as="element()?" select="$body/*[not(self::head[@n = '0'] or self::pb or self::anchor)][1]"/>
    <xsl:variable name="called" as="element(head)*" select="$body/head[@n = '0'][empty($other) or . &lt;&lt; $other]"/>
    <xsl:variable name="levels" as="xs:integer*" select="$body/head/xs:integer(@n)"/>
    <xsl:sequence select="if ($called) then $called else $other[self::head][@n = string(min($levels))][count($levels[. = min($levels)]) = 1]"/>
  </xsl:function>

  <xsl:function name="p:part" as="element()*">
    <xsl:param name="body" as="element(i:body)"/>
    <xsl:variable name="titles" as="element(head)*" select="p:titles($body)"/>
    <xsl:sequence select="$body/(pb | anchor)[. &lt;&lt; $titles[1]]"/>
    <xsl:apply-templates select="$titles" mode="p:nest"/>
    <xsl:sequence select="p:divided($body/* except ($titles, $body/(pb | anchor)[. &lt;&lt; $titles[1]]))"/>
  </xsl:function>

  <!-- Divisions by the highest heading there is; what stands before the first belongs to none. -->
  <xsl:function name="p:divided" as="element()*">
    <xsl:param name="blocks" as="element()*"/>
    <xsl:variable name="level" as="xs:integer?" select="min($blocks[self::head]/xs:integer(@n))"/>
    <xsl:for-each-group select="$blocks" group-starting-with="head[xs:integer(@n) = $level]">
      <xsl:choose>
        <xsl:when test="self::head[xs:integer(@n) = $level]">
          <div type="section">
            <xsl:apply-templates select="." mode="p:nest"/>
            <xsl:sequence select="p:divided(tail(current-group()))"/>
          </div>
        </xsl:when>
        <xsl:when test="current-group()[self::head]"><xsl:sequence select="p:divided(current-group())"/></xsl:when>
        <xsl:otherwise><xsl:apply-templates select="current-group()" mode="p:nest"/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:function>

  <!-- A heading within a cell, a note or a quotation begins no division. -->
  <xsl:template match="head[not(parent::i:body or parent::list or parent::table or parent::figure)]" mode="p:nest" as="element(ab)">
    <ab type="head"><xsl:sequence select="@xml:lang"/><xsl:apply-templates mode="p:nest"/></ab>
  </xsl:template>

  <xsl:template match="head" mode="p:nest" as="element(head)">
    <head>
      <xsl:sequence select="@* except @n"/>
      <xsl:apply-templates mode="p:nest"/>
    </head>
  </xsl:template>

  <!-- Of what holds one paragraph the words are its own. -->
  <xsl:template match="note | cell | item" mode="p:nest" as="element()">
    <xsl:copy>
      <xsl:variable name="only" as="element(p)?" select="p[1][count(../p) = 1][. is ../*[1]]"/>
      <xsl:sequence select="@*, $only/@*"/>
      <xsl:for-each select="node()">
        <xsl:apply-templates select="if (. is $only) then node() else ." mode="p:nest"/>
      </xsl:for-each>
    </xsl:copy>
  </xsl:template>

  <!-- A caption before a table or after a figure is its heading; one after a table stands below it. -->
  <xsl:function name="p:caption-of" as="element()?">
    <xsl:param name="caption" as="element(p)"/>
    <xsl:variable name="next" as="element()?" select="$caption/following-sibling::*[1]"/>
    <xsl:variable name="last" as="element()?" select="$caption/preceding-sibling::*[1]"/>
    <xsl:sequence select="($next[self::table[not(head)]], $last[self::figure[not(head)]], $next[self::figure[not(head)]][not(following-sibling::*[1][self::p/@i:caption])],
                           $last[self::table[not(head)]][not(preceding-sibling::*[1][self::p/@i:caption])])[1]"/>
  </xsl:function>

  <xsl:template match="p[@i:caption]" mode="p:nest" as="element()?" priority="1">
    <xsl:if test="empty(p:caption-of(.))">
      <p type="caption"><xsl:sequence select="@xml:lang"/><xsl:apply-templates mode="p:nest"/></p>
    </xsl:if>
  </xsl:template>

  <xsl:template match="table | figure" mode="p:nest" as="element()">
    <xsl:variable name="captions" as="element(p)*" select="(preceding-sibling::*[1], following-sibling::*[1])[self::p[@i:caption]][p:caption-of(.) is current()]"/>
    <xsl:variable name="before" as="element(p)*" select="$captions[. &lt;&lt; current()]"/>
    <xsl:copy>
      <xsl:sequence select="@*"/>
      <xsl:for-each select="$before"><xsl:call-template name="p:caption"/></xsl:for-each>
      <xsl:apply-templates select="node()" mode="p:nest"/>
      <xsl:for-each select="$captions except $before"><xsl:call-template name="p:caption"><xsl:with-param name="name" select="if (current()/self::p/preceding-sibling::*[1][self::table]) then 'trailer' else 'head'"/></xsl:call-template></xsl:for-each>
    </xsl:copy>
  </xsl:template>

  <xsl:template name="p:caption" as="element()">
    <xsl:context-item as="element(p)" use="required"/>
    <xsl:param name="name" as="xs:string" select="'head'"/>
    <xsl:element name="{$name}">
      <xsl:sequence select="@xml:lang"/>
      <xsl:apply-templates mode="p:nest"/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
