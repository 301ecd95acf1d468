<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: add, del, mod, restore, retrace; sic, corr and their kin; unclear, supplied, surplus, secl, damage;
     handShift, metamark. Modes: e:reading.
     Needs: views.xsl, functions.xsl (e:say, e:word), structure.xsl (e:identity). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:transcription"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <xsl:template match="add | del | mod | restore | retrace | unclear | supplied | surplus | secl | damage" as="node()*">
    <xsl:choose>
      <!-- As it is to be read, the text need not tell how it came about. -->
      <xsl:when test="$e:reading and not(@xml:id) and (self::mod or self::restore or self::retrace or self::del[e:stands(.)])">
        <xsl:apply-templates/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:element name="{if (self::add) then 'ins' else if (self::del[not(e:stands(.))]) then 'del' else 'span'}" namespace="">
          <xsl:call-template name="e:identity"/>
          <xsl:where-populated><xsl:attribute name="class" select="p:classes(.)"/></xsl:where-populated>
          <xsl:if test="not($e:reading)"><xsl:attribute name="title" select="e:said(.)"/></xsl:if>
          <xsl:apply-templates/>
          <xsl:if test="not($e:reading)"><span xmlns="" class="vh" data-added=""> ({e:said(.)})</span></xsl:if>
        </xsl:element>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="p:classes" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element[not(self::add or self::del or self::supplied)]/local-name(),
                          'restore'[$element[self::del][not(parent::restore)][e:stands(.)]][not($e:reading)],
                          $element[self::supplied] ! (if (p:is-insertion(.)) then 'insertion' else 'supplied'),
                          e:place-classes($element)"/>
  </xsl:function>

  <!-- Where on the page, and over what, words were written; for those who look at it as it stands. -->
  <xsl:function name="e:place-classes" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="if ($e:reading) then () else
                          (tokenize($element/@place) ! ('place-' || replace(., '[^A-Za-z0-9]+', '-')), 'over'[$element/parent::subst])"/>
  </xsl:function>

  <!-- Words that somebody the registers know has put in are not the editors'. -->
  <xsl:function name="p:is-insertion" as="xs:boolean">
    <xsl:param name="supplied" as="element(supplied)"/>
    <xsl:sequence select="some $one in tokenize($supplied/@resp) satisfies map:contains($headings, $one)"/>
  </xsl:function>

  <xsl:template match="sic | orig | corr | reg | abbr | expan | ex | am" as="element(Q{}span)">
    <span xmlns="" class="{local-name()}">
      <xsl:call-template name="e:identity"/>
      <xsl:apply-templates/>
    </span>
  </xsl:template>

  <!-- Where an abbreviation is written out, the letters stand for its mark. -->
  <xsl:template match="expan/am[not($e:diplomatic)]" as="empty-sequence()" priority="1"/>

  <xsl:template match="subst" as="node()*">
    <xsl:apply-templates select="*"/>
  </xsl:template>

  <!-- Hands. -->

  <xsl:template match="handShift" as="element(Q{}span)?">
    <xsl:if test="not($e:reading) and @*">
      <span xmlns="" class="hand-shift" data-added="">{e:say('handShift', string((@new ! e:hand(.), @scribe, @medium, @n)[1]))}</span>
    </xsl:if>
  </xsl:template>

  <xsl:key name="p:hands" match="handNote[@xml:id]" use="@xml:id"/>

  <!-- What a hand is called: by its name, the beginning of its note, or its id. -->
  <xsl:function name="e:hand" as="xs:string">
    <xsl:param name="pointer" as="attribute()"/>
    <xsl:variable name="id" as="xs:string" select="substring-after(tokenize($pointer)[1], '#')"/>
    <xsl:variable name="note" as="element(handNote)?" select="key('p:hands', $id, root($pointer))[1]"/>
    <xsl:variable name="words" as="xs:string" select="normalize-space($note)"/>
    <xsl:sequence select="($note/@n/string(), $note//(persName | name)[1]/normalize-space(), $note/@scribe/string(),
                           (if (string-length($words) > 60) then replace(substring($words, 1, 60), '\s\S*$', '…') else $words)[. != ''],
                           $headings(tokenize($pointer)[1]), $id, string($pointer))[. != ''][1]"/>
  </xsl:function>

  <!-- A sign that says how to read is no word of the text; in the source it stands. -->
  <xsl:template match="metamark" as="element(Q{}span)?">
    <xsl:if test="$e:diplomatic">
      <span xmlns="" class="metamark" title="{e:say('metamark')}">
        <xsl:call-template name="e:identity"/>
        <xsl:apply-templates/>
      </span>
    </xsl:if>
  </xsl:template>

  <!-- What happened to words: kind, place, manner, hand, reason, certainty. -->
  <xsl:function name="e:said" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="kind" as="xs:string" select="replace(local-name($element), 'Span$', '')"/>
    <xsl:variable name="undone" as="xs:string?" select="e:say('takenBack')[$element[self::add or self::addSpan] and e:is-aside($element)]"/>
    <xsl:sequence select="string-join((e:say('said-' || $kind), $undone, tokenize($element/@place) ! e:word('place', .),
                          $element/(@rend | @reason | @agent) ! tokenize(.) ! e:word('manner', .),
                          ($element/@hand, $element/(parent::subst | parent::restore)/@hand)[1] ! e:say('hand', e:hand(.)), $element/@cert ! e:say('certainty', e:word('cert', .))), ', ')"/>
  </xsl:function>
</xsl:stylesheet>
