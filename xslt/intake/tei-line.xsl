<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: what stands in a line, and the blocks that hold lines. Modes: p:tongue (languages), p:join (runs that belong
     together, white space at the edges). Needs: tei.xsl ($forms). Word processors part words where nothing changes, and give a
     language to each run; a text says both only where something differs. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:i="urn:apparat:intake" xmlns:p="urn:apparat:tei"
                xmlns="http://www.tei-c.org/ns/1.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:mode name="p:tongue" on-no-match="shallow-copy" on-multiple-match="fail"/>
  <xsl:mode name="p:join" on-no-match="shallow-copy" on-multiple-match="fail"/>
  <xsl:mode name="p:trim" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <!-- Languages. -->

  <!-- The language of words: what is said nearest to them; else that of the document. -->
  <xsl:function name="p:tongue" as="xs:string">
    <xsl:param name="words" as="text()"/>
    <xsl:sequence select="string(($words/ancestor::*[@xml:lang][1]/@xml:lang, root($words)/i:form/i:language)[1])"/>
  </xsl:function>

  <!-- The language in which most of the text is written; the first of equals. -->
  <xsl:variable name="p:main" as="xs:string?">
    <xsl:variable name="shares" as="element(i:share)*">
      <xsl:for-each-group select="$forms//i:body//text()[matches(., '\p{L}')]" group-by="p:tongue(.)">
        <xsl:sort select="sum(current-group() ! string-length(replace(., '\P{L}', '')))" order="descending" stable="yes"/>
        <i:share of="{current-grouping-key()}"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="$shares[1]/@of[. != '']"/>
  </xsl:variable>

  <xsl:template match="p | head | ab | figDesc" mode="p:tongue" as="element()">
    <xsl:param name="around" as="xs:string" tunnel="yes" select="string($p:main)"/>
    <xsl:variable name="block" as="element()" select="."/>
    <xsl:variable name="tongues" as="xs:string*"
                  select="distinct-values(.//text()[matches(., '\p{L}')][ancestor::*[self::p or self::head or self::ab or self::figDesc][1] is $block] ! p:tongue(.))"/>
    <xsl:variable name="own" as="xs:string?" select="$tongues[count($tongues) = 1][. != '' and . != $around]"/>
    <xsl:copy>
      <xsl:sequence select="@* except @xml:lang"/>
      <xsl:for-each select="$own"><xsl:attribute name="xml:lang" select="."/></xsl:for-each>
      <xsl:apply-templates mode="p:tongue"><xsl:with-param name="around" select="($own, $around)[1]" tunnel="yes"/></xsl:apply-templates>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="hi" mode="p:tongue" as="node()*">
    <xsl:param name="around" as="xs:string" tunnel="yes" select="string($p:main)"/>
    <xsl:variable name="own" as="xs:string?" select="@xml:lang[. != $around][matches(current(), '\p{L}')]"/>
    <xsl:variable name="inside" as="node()*">
      <xsl:apply-templates mode="p:tongue"><xsl:with-param name="around" select="($own, $around)[1]" tunnel="yes"/></xsl:apply-templates>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="@rend or $own">
        <xsl:element name="{if (@rend) then 'hi' else 'foreign'}">
          <xsl:sequence select="@rend"/>
          <xsl:for-each select="$own"><xsl:attribute name="xml:lang" select="."/></xsl:for-each>
          <xsl:sequence select="$inside"/>
        </xsl:element>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="$inside"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Joining. -->

  <!-- Neighbours of one kind are one; look that no sign has is none. -->
  <xsl:template match="*" mode="p:join" as="node()*">
    <xsl:copy>
      <xsl:sequence select="@*"/>
      <xsl:sequence select="p:joined(node())"/>
    </xsl:copy>
  </xsl:template>

  <xsl:function name="p:joined" as="node()*">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:for-each-group select="$nodes" group-adjacent="p:likeness(.)">
      <xsl:choose>
        <xsl:when test="self::hi[not(normalize-space(string-join(current-group())))]"><xsl:sequence select="p:joined(current-group()/node())"/></xsl:when>
        <xsl:when test="self::hi">
          <xsl:variable name="inside" as="node()*" select="p:joined(current-group()/node())"/>
          <!-- Of words that look so and also so one element tells. -->
          <xsl:variable name="only" as="element()?" select="$inside[self::hi or self::foreign][count($inside) = 1]"/>
          <hi rend="{distinct-values((., $only)/tokenize(@rend))}">
            <xsl:sequence select="($only/@xml:lang, @xml:lang)[1], if ($only) then $only/node() else $inside"/>
          </hi>
        </xsl:when>
        <xsl:when test="self::foreign or self::add or self::del or self::ref">
          <xsl:copy>
            <xsl:sequence select="@*"/>
            <xsl:sequence select="p:joined(current-group()/node())"/>
          </xsl:copy>
        </xsl:when>
        <xsl:otherwise><xsl:apply-templates select="current-group()" mode="p:join"/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:function>

  <!-- What is the same of neighbours that are one. -->
  <xsl:function name="p:likeness" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="if ($node[self::hi or self::foreign or self::add or self::del or self::ref])
                          then string-join((local-name($node), sort($node/@* ! (name() || '=' || .))), ' ') else generate-id($node)"/>
  </xsl:function>

  <!-- A block without white space at its edges. Pages that begin at its edge begin before or after it; pictures that stand in it
       alone are no paragraph; one without words is none. -->
  <xsl:template match="p | head | ab" mode="p:join" as="node()*" priority="1">
    <xsl:variable name="all" as="element()"><xsl:copy><xsl:sequence select="@*, p:joined(node())"/></xsl:copy></xsl:variable>
    <xsl:variable name="inside" as="node()*" select="$all/node()"/>
    <xsl:variable name="held" as="node()*" select="$inside[not(self::pb or self::anchor or self::i:from or self::text()[not(matches(., '[^\s&#xA0;]'))])]"/>
    <xsl:variable name="before" as="element(pb)*" select="$inside[self::pb][empty($held) or . &lt;&lt; $held[1]]"/>
    <xsl:variable name="after" as="element(pb)*" select="$inside[self::pb][. >> $held[last()]]"/>
    <xsl:sequence select="$before"/>
    <xsl:choose>
      <xsl:when test="empty($held[not(self::lb)])"><xsl:sequence select="$inside[self::anchor or self::i:from]"/></xsl:when>
      <xsl:when test="self::p and (every $one in $held satisfies $one[self::figure])"><xsl:sequence select="$inside except ($before, $after, $inside[self::text()])"/></xsl:when>
      <xsl:otherwise>
        <xsl:variable name="whole" as="element()"><xsl:copy><xsl:sequence select="@*, $inside except ($before, $after)"/></xsl:copy></xsl:variable>
        <xsl:variable name="leaves" as="node()*" select="$whole//(text() | *[empty(node())][not(self::anchor or self::i:from)])"/>
        <xsl:apply-templates select="$whole" mode="p:trim">
          <xsl:with-param name="first" select="$leaves[1]" tunnel="yes"/>
          <xsl:with-param name="last" select="$leaves[last()]" tunnel="yes"/>
        </xsl:apply-templates>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:sequence select="$after"/>
  </xsl:template>

  <xsl:template match="text()" mode="p:trim" as="text()">
    <xsl:param name="first" as="node()" tunnel="yes"/>
    <xsl:param name="last" as="node()" tunnel="yes"/>
    <xsl:variable name="begun" as="xs:string" select="if (. is $first) then replace(., '^[ \t\r\n]+', '') else string()"/>
    <xsl:value-of select="if (. is $last) then replace($begun, '[ \t\r\n]+$', '') else $begun"/>
  </xsl:template>
</xsl:stylesheet>
