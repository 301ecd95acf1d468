<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: none; what all readings of documents share. Modes: none.
     Needs: nothing. A reading makes of a document i:form: title, authors and language as the document tells them, and in
     i:body the elements of TEI in the order of its words: head with its level in @n (0: the title of the whole), p, list,
     table, quote, figure, pb; in the line hi, ref, note, lb, add, del. What has yet to get an id says by @i:name or @i:key
     what it is, and by @i:to or @i:key to what it leads. intake/tei.xsl makes a text of it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="urn:apparat:edition" xmlns:i="urn:apparat:intake"
                xmlns:t="http://www.tei-c.org/ns/1.0" xmlns="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <!-- Of the file: its name, the sha256 of its bytes, what it is called (a document of Word, and so on), and in which language
       it seems to be, if it does not tell. -->
  <xsl:param name="file" as="xs:string" required="yes"/>
  <xsl:param name="sha256" as="xs:string" required="yes"/>
  <xsl:param name="format" as="xs:string" required="yes"/>
  <xsl:param name="guessed" as="xs:string" required="yes"/>

  <xsl:template name="e:form" as="element(i:form)">
    <xsl:param name="title" as="xs:string?"/>
    <xsl:param name="authors" as="xs:string*"/>
    <xsl:param name="language" as="xs:string?"/>
    <xsl:param name="body" as="node()*"/>
    <i:form file="{$file}" sha256="{$sha256}" format="{$format}">
      <xsl:for-each select="$title ! normalize-space()[.]"><i:title>{.}</i:title></xsl:for-each>
      <xsl:for-each select="$authors ! normalize-space()[.]"><i:author>{.}</i:author></xsl:for-each>
      <xsl:for-each select="(e:language-tag($language), e:language-tag($guessed))[1]"><i:language>{.}</i:language></xsl:for-each>
      <i:body>
        <xsl:sequence select="$body"/>
      </i:body>
    </i:form>
  </xsl:template>

  <!-- How a list is marked, by the format of its numbers in CSS. -->
  <xsl:function name="e:list-rend" as="xs:string">
    <xsl:param name="format" as="xs:string?"/>
    <xsl:sequence select="if (empty($format)) then 'bulleted' else if ($format = ('lower-alpha', 'lower-roman')) then $format else 'numbered'"/>
  </xsl:function>

  <!-- Words as they look; plain ones stay bare. -->
  <xsl:function name="e:looking" as="node()*">
    <xsl:param name="words" as="node()*"/>
    <xsl:param name="rend" as="xs:string*"/>
    <xsl:param name="language" as="xs:string?"/>
    <xsl:variable name="rend" as="xs:string*" select="distinct-values($rend)"/>
    <xsl:choose>
      <xsl:when test="exists($words) and (exists($rend) or exists($language))">
        <hi>
          <xsl:if test="exists($rend)"><xsl:attribute name="rend" select="$rend"/></xsl:if>
          <xsl:for-each select="$language"><xsl:attribute name="xml:lang" select="."/></xsl:for-each>
          <xsl:sequence select="$words"/>
        </hi>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="$words"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The language of a tag, without the country: who writes British English does not write another language than an
       American. A tag that says no language says nothing. -->
  <xsl:function name="e:language-tag" as="xs:string?">
    <xsl:param name="tag" as="xs:string?"/>
    <xsl:sequence select="lower-case(tokenize($tag, '[-_]')[1])[matches(., '^[a-z]{2,3}$')][not(. = ('zxx', 'und', 'mul'))]"/>
  </xsl:function>

  <!-- Words in scripts for which word processors keep a language of their own. -->
  <xsl:function name="e:script" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="if (matches($words, '[&#x590;-&#x8FF;&#x900;-&#x109F;&#x1780;-&#x17FF;&#xFB1D;-&#xFDFF;&#xFE70;-&#xFEFF;]')) then 'complex'
                          else if (matches($words, '[&#x1100;-&#x11FF;&#x2E80;-&#xD7A3;&#xF900;-&#xFAFF;]')) then 'asian' else 'western'"/>
  </xsl:function>

  <!-- Says that something is not carried over, and where it stood; degree: lost, or left (out on purpose, or kept only as words). -->
  <xsl:template name="e:say-lost" as="empty-sequence()">
    <xsl:param name="what" as="xs:string"/>
    <xsl:param name="near" as="node()?" select="."/>
    <xsl:param name="degree" as="xs:string" select="'lost'"/>
    <xsl:variable name="in-line" as="xs:boolean" select="exists($near[self::*:p or self::*:h or self::text()])"/>
    <xsl:variable name="words" as="xs:string*"
                  select="tokenize(string-join($near/descendant-or-self::text()[not(parent::*:instrText)], if ($in-line) then '' else ' '))[. != '']"/>
    <xsl:message><i:remark degree="{$degree}" what="{$what}">{string-join($words[position() le 6], ' ')}{' …'[count($words) gt 6]}</i:remark></xsl:message>
  </xsl:template>

  <!-- A picture, by its address on the web, or by the file and the address that this has for it. -->
  <xsl:function name="e:graphic" as="element()">
    <xsl:param name="address" as="xs:string"/>
    <graphic url="{if (e:is-web($address)) then iri-to-uri($address) else $file || '!' || $address}"/>
  </xsl:function>

  <!-- Where a link may lead out of a text. -->
  <xsl:function name="e:is-web" as="xs:boolean">
    <xsl:param name="address" as="xs:string"/>
    <xsl:sequence select="matches($address, '^(https?://[^\s/]|mailto:\S)', 'i')"/>
  </xsl:function>

  <xsl:function name="e:link" as="node()*">
    <xsl:param name="address" as="xs:string"/>
    <xsl:param name="words" as="node()*"/>
    <xsl:choose>
      <xsl:when test="empty($words)"/>
      <xsl:when test="e:is-web($address)"><ref target="{iri-to-uri(normalize-space($address))}"><xsl:sequence select="$words"/></ref></xsl:when>
      <xsl:otherwise><ref i:to="{if (starts-with($address, '#')) then $file || $address else $address}"><xsl:sequence select="$words"/></ref></xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
