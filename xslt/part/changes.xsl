<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: choice and the other changes, losses and doubts. Modes: e:reading, e:interventions (what was received).
     Needs: functions.xsl (e:id, e:say). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:changes"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <xsl:mode name="e:interventions" on-no-match="fail" on-multiple-match="fail"/>

  <!-- Which intervention of the text each one is. generate-id only finds it again; no page carries it. -->
  <xsl:variable name="p:numbers" as="map(xs:string, xs:integer)"
                select="map:merge(//text//choice ! map{generate-id(.): position()})"/>

  <xsl:template match="choice" as="element()+">
    <xsl:param name="copy" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:param name="linked" as="xs:boolean" select="false()" tunnel="yes"/>
    <!-- Only the text's own emendations are listed; an abstract has none to lead to. -->
    <xsl:variable name="n" as="xs:integer?" select="$p:numbers(generate-id(.))"/>
    <xsl:variable name="ours" as="element()" select="p:ours(.)"/>
    <xsl:element name="{if ($linked or empty($n)) then 'span' else 'a'}" namespace="">
      <xsl:attribute name="class" select="'emended'"/>
      <xsl:attribute name="title" select="e:say('received') || ': ' || normalize-space(string-join(* except $ours))"/>
      <xsl:if test="exists($n) and not($copy)"><xsl:attribute name="id" select="'e' || $n || '-ref'"/></xsl:if>
      <xsl:if test="exists($n) and not($linked)"><xsl:attribute name="href" select="'#e' || $n"/></xsl:if>
      <xsl:apply-templates select="$ours/node()">
        <xsl:with-param name="linked" select="true()" tunnel="yes"/>
      </xsl:apply-templates>
      <span xmlns="" class="vh" data-added=""> ({e:say('emended')})</span>
    </xsl:element>
    <xsl:apply-templates select=".//(note | ref[@type = 'note'] | ptr[@type = 'note'])[not($linked)]"/>
  </xsl:template>

  <xsl:function name="p:ours" as="element()">
    <xsl:param name="choice" as="element(choice)"/>
    <xsl:sequence select="($choice/(corr, reg, expan), $choice/*)[1]"/>
  </xsl:function>

  <xsl:template match="choice" mode="e:interventions" as="element(Q{}li)">
    <xsl:variable name="ours" as="element()" select="p:ours(.)"/>
    <xsl:variable name="n" as="xs:integer" select="$p:numbers(generate-id(.))"/>
    <li xmlns="" id="e{$n}" value="{$n}">
      <span class="lemma">
        <xsl:apply-templates select="$ours/node()" mode="e:reading">
          <xsl:with-param name="copy" select="true()" tunnel="yes"/>
        </xsl:apply-templates>
      </span>
      <xsl:text> ] {e:say('received')}: “</xsl:text>
      <span data-tei="source-reading">
        <xsl:apply-templates select="(* except $ours)/node()" mode="e:reading">
          <xsl:with-param name="copy" select="true()" tunnel="yes"/>
        </xsl:apply-templates>
      </span>
      <xsl:text>”</xsl:text>
      <xsl:if test="$ours/@cert"><xsl:text>; {e:say('certainty', $ours/@cert)}</xsl:text></xsl:if>
      <xsl:text> </xsl:text>
      <a class="back" href="#e{$n}-ref"><span class="vh">{e:say('backToEmendation', string($n))} </span>↩</a>
    </li>
  </xsl:template>

  <xsl:template match="sic | orig | corr | reg | abbr | expan | ex | am" as="element(Q{}span)">
    <span xmlns="" class="{local-name()}"><xsl:apply-templates/></span>
  </xsl:template>

  <xsl:template match="supplied" as="element(Q{}span)">
    <span xmlns="" class="{if (@resp = '#edition') then 'supplied' else 'insertion'}"><xsl:apply-templates/></span>
  </xsl:template>

  <xsl:template match="unclear | surplus | damage" as="element(Q{}span)">
    <span xmlns="" class="{local-name()}"><xsl:apply-templates/></span>
  </xsl:template>

  <xsl:template match="add" as="element(Q{}ins)">
    <ins xmlns=""><xsl:apply-templates/></ins>
  </xsl:template>

  <xsl:template match="del" as="element(Q{}del)">
    <del xmlns=""><xsl:apply-templates/></del>
  </xsl:template>

  <xsl:template match="subst | mod" as="node()*">
    <xsl:apply-templates/>
  </xsl:template>

  <xsl:template match="gap" as="element(Q{}span)">
    <xsl:choose>
      <xsl:when test="parent::note[not(normalize-space())]">
        <span xmlns="" class="gap" data-added="">[{e:say('noteLost')}]</span>
      </xsl:when>
      <xsl:otherwise>
        <span xmlns="" class="gap" role="img" aria-label="{e:say('lost')}" data-added="">[…]</span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Withheld words: how many, for those who hear or copy the text, and a bar for each. The style sheet gives the bars
       their widths, by their order and one of six patterns: a text has a hundred thousand, so none may cost a letter more. -->
  <xsl:template match="gap[@reason = 'rights']" as="element(Q{}span)" priority="1">
    <xsl:variable name="count" as="xs:integer" select="xs:integer((@quantity, 1)[1])"/>
    <xsl:variable name="start" as="xs:string" select="replace(@source, '^.*#char=(\d+),.*$', '$1')"/>
    <span xmlns="" class="bars r{(xs:integer($start[. castable as xs:integer]), 0)[1] mod 6}" data-added="">
      <b>[{if ($count = 1) then e:say('withheldWord') else e:say('withheldWords', string($count))}]</b>
      <xsl:for-each select="1 to $count">
        <xsl:if test=". > 1"><xsl:text> </xsl:text></xsl:if>
        <i/>
      </xsl:for-each>
    </span>
  </xsl:template>
</xsl:stylesheet>
