<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: choice, subst and what a view leaves out of the line. Modes: e:reading, e:interventions (the list below).
     Needs: views.xsl (e:shown, e:is-aside), transcription.xsl (e:said), spans.xsl (e:of-span), functions.xsl (e:id, e:say). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:changes"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <xsl:mode name="e:interventions" on-no-match="fail" on-multiple-match="fail"/>

  <!-- The id of an entry of the list; another where the text itself has such ids. -->
  <xsl:function name="p:id" as="xs:string">
    <xsl:param name="n" as="xs:integer"/>
    <xsl:sequence select="$p:prefix || $n"/>
  </xsl:function>

  <xsl:variable name="p:prefix" as="xs:string"
                select="if (exists($e:within//@xml:id[starts-with(., 'e') or contains(., '.e')][matches(., '(^|\.)e\d')])) then 'intervention-' else 'e'"/>

  <!-- What the line has of a choice or substitution, and what it leaves to the list. -->

  <xsl:function name="p:line" as="node()*">
    <xsl:param name="change" as="element()"/>
    <xsl:sequence select="if ($change[self::choice]) then e:shown($change)/node() else $change/(* except del[e:is-aside(.)])"/>
  </xsl:function>

  <xsl:function name="p:others" as="element()*">
    <xsl:param name="change" as="element()"/>
    <xsl:sequence select="if ($change[self::choice]) then $change/(* except e:shown($change))
                          else if ($change[self::subst]) then $change/del[e:is-aside(.)] else $change"/>
  </xsl:function>

  <!-- Between one thing and nothing there is no choice. -->
  <xsl:template match="choice[not(*[2])]" as="node()*" priority="1">
    <xsl:apply-templates select="*"/>
  </xsl:template>

  <xsl:template match="choice | subst[del[e:is-aside(.)]]" as="node()*">
    <xsl:param name="copy" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:param name="linked" as="xs:boolean" select="false()" tunnel="yes"/>
    <!-- Only the text's own emendations are listed; an abstract has none to lead to. -->
    <xsl:variable name="n" as="xs:integer?" select="$e:intervention-numbers(generate-id(.))"/>
    <xsl:variable name="line" as="node()*" select="p:line(.)"/>
    <!-- A link holds no block: where there is one, the mark stands after it. -->
    <xsl:variable name="block" as="xs:boolean"
                  select="exists($line/descendant-or-self::*[self::p or self::ab or self::list or self::table or self::lg or self::figure])"/>
    <xsl:if test="$block"><xsl:apply-templates select="$line"/></xsl:if>
    <xsl:if test="not(e:is-struck(.))">
      <xsl:element name="{if ($linked or empty($n)) then 'span' else 'a'}" namespace="">
        <xsl:attribute name="class" select="if (self::subst) then 'changed' else 'emended'"/>
        <xsl:attribute name="title" select="p:label(p:others(.)[1]) || ': ' || p:plain(p:others(.))"/>
        <xsl:if test="exists($n) and not($copy)"><xsl:attribute name="id" select="p:id($n) || '-ref'"/></xsl:if>
        <xsl:if test="exists($n) and not($linked)"><xsl:attribute name="href" select="'#' || p:id($n)"/></xsl:if>
        <xsl:apply-templates select="$line[not($block)]">
          <xsl:with-param name="linked" select="true()" tunnel="yes"/>
        </xsl:apply-templates>
        <span xmlns="" class="vh" data-added=""> ({e:say(if (self::subst) then 'changed' else if ($e:diplomatic) then 'asReceived' else 'emended')})</span>
      </xsl:element>
      <xsl:call-template name="p:openly"/>
    </xsl:if>
    <xsl:call-template name="p:kept"/>
  </xsl:template>

  <!-- A deletion, or an addition that was taken back. -->
  <xsl:template match="(del | add)[e:is-aside(.)]" as="node()*" priority="10">
    <xsl:if test="not(e:is-struck(.))">
      <xsl:call-template name="e:left-out"/>
      <xsl:call-template name="p:kept"/>
    </xsl:if>
  </xsl:template>

  <!-- The mark of what was left out, which leads to it; with all interventions shown, the words themselves. -->
  <xsl:template name="e:left-out" as="element()">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="copy" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:param name="linked" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="n" as="xs:integer?" select="$e:intervention-numbers(generate-id(.))"/>
    <xsl:variable name="whole" as="xs:boolean" select="$e:reading or exists(self::delSpan | self::addSpan)"/>
    <xsl:element name="{if ($linked or empty($n)) then 'span' else 'a'}" namespace="">
      <xsl:attribute name="class" select="'left-out', 'mark'[$whole]"/>
      <xsl:if test="exists($n) and not($copy)"><xsl:attribute name="id" select="p:id($n) || '-ref'"/></xsl:if>
      <xsl:if test="exists($n) and not($linked)"><xsl:attribute name="href" select="'#' || p:id($n)"/></xsl:if>
      <xsl:attribute name="title" select="e:said(.) || ': ' || p:plain(.)"/>
      <xsl:attribute name="data-added"/>
      <xsl:choose>
        <xsl:when test="$whole"><span xmlns="" class="vh"> ({e:said(.)})</span></xsl:when>
        <xsl:otherwise><xsl:call-template name="p:struck"/></xsl:otherwise>
      </xsl:choose>
    </xsl:element>
  </xsl:template>

  <xsl:template name="p:struck" as="element(Q{}del)">
    <del xmlns="" class="{p:hand-class(.)}">
      <xsl:apply-templates>
        <xsl:with-param name="copy" select="true()" tunnel="yes"/>
        <xsl:with-param name="linked" select="true()" tunnel="yes"/>
      </xsl:apply-templates>
      <span class="vh"> ({e:said(.)})</span>
    </del>
  </xsl:template>

  <xsl:function name="p:hand-class" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="'struck', e:place-classes($element)"/>
  </xsl:function>

  <!-- What the line does not have, beside it: in the view that shows all interventions; and where a passage stands in
       the list below, which has no list of its own. -->
  <xsl:template name="p:openly" as="node()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="listed" as="xs:boolean" select="map:contains($e:intervention-numbers, generate-id(.))"/>
    <xsl:if test="(ancestor::text or ancestor::sourceDoc) and (not($listed) or $view = 'interventions')">
      <xsl:for-each select="p:others(.)">
        <span xmlns="" class="received" data-added=""><span class="vh"> {p:label(.)}: </span>
          <xsl:where-populated>
            <span>
              <xsl:if test="not($listed)"><xsl:attribute name="data-tei" select="'source-reading'"/></xsl:if>
              <xsl:apply-templates>
                <xsl:with-param name="copy" select="true()" tunnel="yes"/>
                <xsl:with-param name="linked" select="true()" tunnel="yes"/>
              </xsl:apply-templates>
            </span>
          </xsl:where-populated>
        </span>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <!-- What leads to or from elsewhere stays in the line when the words around it do not. -->
  <xsl:template name="p:kept" as="node()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="copy" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:param name="linked" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="others" as="element()*" select="p:others(.)"/>
    <xsl:apply-templates select=".//(note | ref[@type = 'note'] | ptr[@type = 'note'])[not($linked)] | $others//pb"/>
    <xsl:for-each select="$others/descendant-or-self::*[@xml:id][not($copy) and not(self::note or self::pb)]">
      <span xmlns="" id="{e:id(.)}" data-added=""/>
    </xsl:for-each>
  </xsl:template>

  <!-- The words of an element, for titles: those of notes are not its own. -->
  <xsl:function name="p:plain" as="xs:string">
    <xsl:param name="elements" as="element()*"/>
    <xsl:variable name="notes" as="element(note)*" select="$elements/ancestor-or-self::note"/>
    <xsl:sequence select="string-join(for $element in $elements return
                            (normalize-space(string-join(if ($element[self::delSpan or self::addSpan]) then e:of-span($element)
                                                         else $element//text()[empty(ancestor::note except $notes)]))[.], p:wordless($element))[1], '; ')"/>
  </xsl:function>

  <!-- What is said of an element without words: how many are withheld, that some are lost, or that there are none. -->
  <xsl:function name="p:wordless" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="withheld" as="element()*" select="$element//gap[@reason = 'rights']"/>
    <xsl:sequence select="if ($withheld) then e:say('withheldWords', string(sum($withheld ! xs:integer((@quantity, 1)[1]))))
                          else if ($element//(gap | space)) then '[…]' else e:say('noWords')"/>
  </xsl:function>

  <!-- What an alternative is, seen from the one in the line. -->
  <xsl:function name="p:label" as="xs:string">
    <xsl:param name="other" as="element()?"/>
    <xsl:sequence select="if ($other[self::del]) then e:say('earlier')
                          else if ($other[self::sic or self::orig or self::abbr or self::am]) then e:say('received')
                          else if ($e:diplomatic and $other[self::corr or self::reg or self::expan or self::ex]) then e:say('edited')
                          else e:say('alternative')"/>
  </xsl:function>

  <!-- The list. -->

  <xsl:template match="choice | subst" mode="e:interventions" as="element(Q{}li)">
    <xsl:variable name="n" as="xs:integer" select="$e:intervention-numbers(generate-id(.))"/>
    <xsl:variable name="details" as="xs:string*"
                  select="if (self::subst) then (del, add) ! e:said(.) else e:shown(.)/@cert ! e:say('certainty', e:word('cert', .))"/>
    <li xmlns="" id="{p:id($n)}" value="{$n}">
      <span class="lemma">
        <xsl:apply-templates select="p:line(.)" mode="e:reading">
          <xsl:with-param name="copy" select="true()" tunnel="yes"/>
        </xsl:apply-templates>
      </span>
      <xsl:text> ] </xsl:text>
      <xsl:for-each select="p:others(.)">
        <xsl:if test="position() > 1"><xsl:text>; </xsl:text></xsl:if>
        <xsl:text>{p:label(.)}: </xsl:text>
        <xsl:call-template name="p:quoted"/>
        <xsl:text>{@cert[not(../self::subst)] ! (', ' || e:say('certainty', e:word('cert', .)))}</xsl:text>
      </xsl:for-each>
      <xsl:text>{string-join($details ! ('; ' || .))}</xsl:text>
      <xsl:sequence select="p:back($n)"/>
    </li>
  </xsl:template>

  <xsl:template match="del | add | delSpan | addSpan" mode="e:interventions" as="element(Q{}li)">
    <xsl:variable name="n" as="xs:integer" select="$e:intervention-numbers(generate-id(.))"/>
    <li xmlns="" id="{p:id($n)}" value="{$n}">
      <xsl:text>{e:said(.)}: </xsl:text>
      <xsl:call-template name="p:quoted"/>
      <xsl:sequence select="p:back($n)"/>
    </li>
  </xsl:template>

  <!-- A reading in the quotation marks of the language; of one that has only what is no word, such as an empty date, that
       it has none. -->
  <xsl:template name="p:quoted" as="node()+">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="reading" as="element()"><xsl:call-template name="p:reading"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="normalize-space($reading) or $reading//(*:img | *[@role = 'img'] | *:a[@href])">
        <xsl:text>{e:say('openQuote')}</xsl:text>
        <xsl:sequence select="$reading"/>
        <xsl:text>{e:say('closeQuote')}</xsl:text>
      </xsl:when>
      <xsl:otherwise><span xmlns="" class="remark" data-added="">{e:say('noWords')}</span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="p:reading" as="element(Q{}span)">
    <xsl:context-item as="element()" use="required"/>
    <span xmlns="" data-tei="source-reading">
      <xsl:choose>
        <xsl:when test="self::delSpan | self::addSpan">
          <xsl:for-each-group select="e:of-span(.)" group-adjacent="generate-id(ancestor::*[self::p or self::ab or self::l or self::item or self::head or self::cell or self::div][1])">
            <xsl:if test="position() > 1"><xsl:text> / </xsl:text></xsl:if>
            <xsl:value-of select="current-group()" separator=""/>
          </xsl:for-each-group>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates mode="e:reading">
            <xsl:with-param name="copy" select="true()" tunnel="yes"/>
          </xsl:apply-templates>
        </xsl:otherwise>
      </xsl:choose>
    </span>
  </xsl:template>

  <xsl:function name="p:back" as="node()+">
    <xsl:param name="n" as="xs:integer"/>
    <xsl:text> </xsl:text>
    <a xmlns="" class="back" href="#{p:id($n)}-ref"><span class="vh">{e:say('backToEmendation', string($n))} </span>↩</a>
  </xsl:function>
</xsl:stylesheet>
