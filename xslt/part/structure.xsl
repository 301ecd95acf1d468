<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: texts, divisions, headings, paragraphs, quotations that are blocks, title pages, page beginnings.
     Modes: e:reading. Needs: functions.xsl (e:id, e:say), pages.xsl, shapes.xsl, lists.xsl (e:entry), cited.xsl (e:sources). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:structure"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <xsl:mode name="e:reading" on-no-match="fail" on-multiple-match="fail"/>

  <!-- In a passage that is shown a second time nothing has an id. -->
  <xsl:template name="e:identity" as="attribute(id)?">
    <xsl:param name="copy" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:param name="page" as="xs:integer" select="0" tunnel="yes"/>
    <xsl:if test="not($copy)">
      <xsl:variable name="id" as="xs:string" select="e:id(.)"/>
      <xsl:if test="$id and (not(e:is-cut(.)) or e:page(.) = $page) and e:is-first(.)">
        <xsl:attribute name="id" select="$id"/>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <!-- What an element holds that stands on the page being made, each block with its notes and apparatus below it.
       Called by the rules of all elements that may go over several pages; those of lists have the entries made. -->
  <xsl:template name="e:content" as="node()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="page" as="xs:integer" select="0" tunnel="yes"/>
    <xsl:param name="children" as="node()*" select="e:on-page(., $page)"/>
    <xsl:param name="entries" as="xs:string" select="''"/>
    <xsl:for-each select="$children">
      <xsl:choose>
        <xsl:when test="$entries and self::*">
          <xsl:call-template name="e:entry"><xsl:with-param name="in" select="$entries"/></xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="."/>
          <xsl:call-template name="e:below"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <!-- What stands below a block. -->
  <xsl:template name="e:below" as="node()*">
    <xsl:param name="copy" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:if test="self::* and not($copy) and map:contains($e:blocks, generate-id(.))">
      <xsl:call-template name="e:notes-below"/>
      <xsl:call-template name="e:apparatus-below"/>
    </xsl:if>
  </xsl:template>

  <!-- A text or part of one is no element on the page, unless it brings something along. -->
  <xsl:template match="text | front | body | back | group" as="node()*">
    <xsl:variable name="attributes" as="attribute()*"><xsl:call-template name="e:attributes"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="exists($attributes)">
        <div xmlns="">
          <xsl:call-template name="e:attributes"><xsl:with-param name="class" select="'part-of-text'"/></xsl:call-template>
          <xsl:call-template name="e:content"/>
        </div>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="e:content"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="group/text | floatingText | performance | prologue | epilogue | set" as="element(Q{}div)">
    <div xmlns="">
      <xsl:call-template name="e:attributes"><xsl:with-param name="class" select="'tei-' || local-name()"/></xsl:call-template>
      <xsl:call-template name="e:content"/>
    </div>
  </xsl:template>

  <!-- Where the edition puts its texts in order, it does not speak to readers. -->
  <xsl:template match="teiCorpus/TEI/text/front[div/@type = 'contents'][$on-itself]" as="empty-sequence()" priority="1"/>

  <xsl:template match="*:div | div0 | div1 | div2 | div3 | div4 | div5 | div6 | div7" as="element(Q{}section)">
    <section xmlns="">
      <xsl:call-template name="e:attributes"/>
      <xsl:call-template name="p:number-of-division"/>
      <xsl:call-template name="e:content"/>
    </section>
  </xsl:template>

  <!-- A division without a heading is cited by its number: book 1, chapter 2. Addresses such as urn:cts:… are none. -->
  <xsl:template name="p:number-of-division" as="element(Q{}div)?">
    <xsl:param name="page" as="xs:integer" select="0" tunnel="yes"/>
    <xsl:if test="matches(@n, '^\s*[\p{L}\p{N}.]{1,8}\s*$') and not(head) and (not(e:is-cut(.)) or e:page(.) = $page)">
      <div xmlns="" class="division-number" data-added="">{normalize-space(string-join(((@subtype, @type[. != 'textpart'])[1] ! e:word('unit', .), @n), ' '))}</div>
    </xsl:if>
  </xsl:template>

  <!-- What is to be made there by a program, the site makes elsewhere; on pages of the edition on itself it is put there. -->
  <xsl:template match="divGen" as="node()*">
    <xsl:choose>
      <xsl:when test="$on-itself"><div xmlns="" data-added="" data-made="{@type}"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="e:place"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A heading that holds blocks is a heading by its role. -->
  <xsl:template match="head" as="element()">
    <xsl:param name="page" as="xs:integer" select="0" tunnel="yes"/>
    <xsl:variable name="level" as="xs:integer" select="e:heading-level(., $page)"/>
    <xsl:variable name="blocks" as="xs:boolean" select="e:holds-block(.)"/>
    <xsl:element name="{if ($blocks) then 'div' else 'h' || $level}" namespace="">
      <xsl:if test="$blocks">
        <xsl:attribute name="role" select="'heading'"/>
        <xsl:attribute name="aria-level" select="$level"/>
      </xsl:if>
      <xsl:call-template name="e:attributes"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- Headings of less than a division, and subtitles. -->
  <xsl:template match="lg/head | argument/head | epigraph/head | note/head | sp/head | u/head" as="element()" priority="1">
    <xsl:call-template name="p:paragraph"><xsl:with-param name="class" select="'tei-head'"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="head[@type = ('sub', 'subtitle')][preceding-sibling::head]" as="element()" priority="0.75">
    <xsl:call-template name="p:paragraph"><xsl:with-param name="class" select="'tei-head'"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="p | ab" as="element()">
    <xsl:param name="copy" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:call-template name="p:paragraph">
      <xsl:with-param name="class" select="'p'"/>
      <xsl:with-param name="number" select="if (not($copy)) then e:paragraph-number(.) else ''"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A paragraph that holds a block is no p in HTML. -->
  <xsl:template name="p:paragraph" as="element()">
    <xsl:param name="class" as="xs:string"/>
    <xsl:param name="number" as="xs:string" select="''"/>
    <xsl:element name="{if (e:holds-block(.)) then 'div' else 'p'}" namespace="">
      <xsl:call-template name="e:attributes"><xsl:with-param name="class" select="$class"/></xsl:call-template>
      <xsl:if test="$number">
        <a xmlns="" class="parno" href="#{e:id(.)}" aria-label="{e:say('paragraph', $number)}" data-added="">{$number}</a>
      </xsl:if>
      <xsl:apply-templates/>
      <xsl:call-template name="e:sources"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="quote[e:is-block(.)] | epigraph | q[e:is-block(.)] | said[e:is-block(.)]" as="element(Q{}blockquote)">
    <blockquote xmlns="">
      <xsl:call-template name="e:attributes">
        <xsl:with-param name="class" select="'tei-' || local-name(), 'dialogue'[. = current()/@type]"/>
      </xsl:call-template>
      <xsl:apply-templates/>
    </blockquote>
  </xsl:template>

  <xsl:template match="cit" as="element()">
    <xsl:call-template name="e:element"><xsl:with-param name="spaced" select="true()"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="byline | dateline | salute | signed | opener | closer | trailer | argument | docTitle | titlePage | imprimatur | docImprint
                       | titlePart | postscript" as="element(Q{}div)">
    <xsl:call-template name="e:element"><xsl:with-param name="class" select="local-name()"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="docAuthor | docDate | docEdition" as="element()">
    <xsl:call-template name="e:element"/>
  </xsl:template>

  <xsl:template match="anchor" as="element(Q{}span)?">
    <xsl:param name="copy" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:if test="@xml:id and not($copy)"><span xmlns="" id="{e:id(.)}"/></xsl:if>
  </xsl:template>

  <!-- They have no words; certainty is said where it weighs. -->
  <xsl:template match="certainty | precision | processing-instruction() | comment()" as="empty-sequence()"/>
</xsl:stylesheet>
