<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: divisions, headings, paragraphs, lists, verse, speech, page beginnings. Modes: e:reading.
     Needs: functions.xsl (e:id, e:say), pages.xsl. -->
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
    <xsl:variable name="id" as="xs:string" select="e:id(.)"/>
    <xsl:if test="$id and not($copy) and (not(e:is-cut(.)) or e:page(.) = $page)">
      <xsl:attribute name="id" select="$id"/>
    </xsl:if>
  </xsl:template>

  <!-- What an element holds that stands on the page being made, each block with its notes and apparatus below it.
       Called by the rules of all elements that may go over several pages. -->
  <xsl:template name="e:content" as="node()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="copy" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:param name="page" as="xs:integer" select="0" tunnel="yes"/>
    <xsl:variable name="blocks" as="xs:boolean" select="e:holds-blocks(.) and not($copy)"/>
    <xsl:for-each select="e:on-page(., $page)">
      <xsl:apply-templates select="."/>
      <xsl:if test="self::* and $blocks and not(e:holds-blocks(.))">
        <xsl:call-template name="e:notes-below"/>
        <xsl:call-template name="e:apparatus-below"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="text | front | body | back | group | floatingText | sourceDoc" as="node()*">
    <xsl:call-template name="e:content"/>
  </xsl:template>

  <!-- Where the edition puts its texts in order, it does not speak to readers. -->
  <xsl:template match="teiCorpus/TEI/text/front[div/@type = 'contents'][$on-itself]" as="empty-sequence()" priority="1"/>

  <xsl:template match="div" as="element(Q{}section)">
    <section xmlns="">
      <xsl:call-template name="e:identity"/>
      <xsl:call-template name="e:content"/>
    </section>
  </xsl:template>

  <xsl:template match="head" as="element()">
    <xsl:param name="page" as="xs:integer" select="0" tunnel="yes"/>
    <xsl:element name="h{e:heading-level(., $page)}" namespace="">
      <xsl:call-template name="e:identity"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- A paragraph that holds a block is no p in HTML. -->
  <xsl:template match="p | ab" as="element()">
    <xsl:param name="copy" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:element name="{if (list | quote | table | lg | figure | floatingText | sp) then 'div' else 'p'}" namespace="">
      <xsl:call-template name="e:identity"/>
      <xsl:attribute name="class" select="'p'"/>
      <xsl:if test="not($copy) and e:id(.)">
        <a xmlns="" class="parno" href="#{e:id(.)}" aria-label="{e:say('paragraph', p:number(.))}" data-added="">{p:number(.)}</a>
      </xsl:if>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- The number at the end of its id, which is what is cited. -->
  <xsl:function name="p:number" as="xs:string">
    <xsl:param name="paragraph" as="element()"/>
    <xsl:sequence select="replace(e:id($paragraph), '^\D+', '')"/>
  </xsl:function>

  <xsl:template match="quote[p | lg | ab | list] | epigraph | cit[quote[p | lg | ab | list]]" as="element(Q{}blockquote)">
    <blockquote xmlns="">
      <xsl:if test="@type"><xsl:attribute name="class" select="@type"/></xsl:if>
      <xsl:call-template name="e:identity"/>
      <xsl:apply-templates/>
    </blockquote>
  </xsl:template>

  <xsl:template match="byline | dateline | salute | signed | opener | closer | trailer | argument | docTitle | titlePage | imprimatur | docImprint"
                as="element(Q{}div)">
    <div xmlns="" class="{local-name()}">
      <xsl:call-template name="e:identity"/>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <xsl:template match="list" as="element()+">
    <xsl:apply-templates select="head"/>
    <xsl:element name="{if (@rend = ('numbered', 'ordered') or @type = 'ordered') then 'ol' else 'ul'}" namespace="">
      <xsl:attribute name="class" select="'list'"/>
      <xsl:call-template name="e:identity"/>
      <xsl:apply-templates select="* except head"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="list/head" as="element(Q{}p)" priority="1">
    <p xmlns="" class="list-head">
      <xsl:call-template name="e:identity"/>
      <xsl:apply-templates/>
    </p>
  </xsl:template>

  <xsl:template match="item" as="element(Q{}li)">
    <li xmlns="">
      <xsl:call-template name="e:identity"/>
      <xsl:apply-templates/>
    </li>
  </xsl:template>

  <xsl:template match="list/label" as="element(Q{}li)" priority="1">
    <li xmlns="" class="label"><xsl:apply-templates/></li>
  </xsl:template>

  <!-- A glossary: words and what they mean. -->
  <xsl:template match="list[@type = 'gloss'][label]" as="element()+" priority="1">
    <xsl:apply-templates select="head"/>
    <dl xmlns="" class="glossary">
      <xsl:call-template name="e:identity"/>
      <xsl:apply-templates select="* except head"/>
    </dl>
  </xsl:template>

  <xsl:template match="list[@type = 'gloss'][label]/(label | item)" as="element()" priority="2">
    <xsl:element name="{if (self::label) then 'dt' else 'dd'}" namespace="">
      <xsl:call-template name="e:identity"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="lg" as="element(Q{}div)">
    <div xmlns="" class="lg">
      <xsl:call-template name="e:identity"/>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <xsl:template match="l" as="element(Q{}div)">
    <div xmlns="" class="l">
      <xsl:call-template name="e:identity"/>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <xsl:template match="sp" as="element(Q{}div)">
    <div xmlns="" class="sp">
      <xsl:call-template name="e:identity"/>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <xsl:template match="speaker | stage" as="element()">
    <xsl:element name="{if (ancestor::p or ancestor::l) then 'span' else 'p'}" namespace="">
      <xsl:attribute name="class" select="local-name()"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="lb" as="element(Q{}br)">
    <br xmlns=""/>
  </xsl:template>

  <xsl:template match="pb" as="element(Q{}span)">
    <xsl:param name="copy" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="doubtful" as="xs:boolean" select="@cert = 'low'"/>
    <span xmlns="" class="{'pb', 'doubtful'[$doubtful]}" role="doc-pagebreak" data-added=""
          aria-label="{e:say(if ($doubtful) then 'pageDoubtful' else 'page', string(@n))}">
      <xsl:if test="(@xml:id, @n) and not($copy)">
        <xsl:attribute name="id" select="if (@xml:id) then e:id(.) else 'page-' || @n"/>
      </xsl:if>
      <span>{e:say('pageShort', string(@n))}</span>
    </span>
  </xsl:template>

  <xsl:template match="anchor" as="element(Q{}span)?">
    <xsl:param name="copy" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:if test="@xml:id and not($copy)"><span xmlns="" id="{e:id(.)}"/></xsl:if>
  </xsl:template>

  <!-- They have no words; certainty is said where it weighs. -->
  <xsl:template match="cb | milestone | certainty | precision | fw | space | processing-instruction() | comment()" as="empty-sequence()"/>

  <xsl:template match="text()" as="text()">
    <xsl:value-of select="."/>
  </xsl:template>
</xsl:stylesheet>
