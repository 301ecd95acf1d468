<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: pb, cb, lb, gb, milestone, fw: the pages, columns and lines of the source. Modes: e:reading.
     Needs: views.xsl, spans.xsl (e:follows-join), page-numbers.xsl (e:break-id, e:series), facsimile.xsl (e:image-link), functions.xsl (e:id, e:say). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:layout"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <xsl:template match="pb" as="element(Q{}span)">
    <xsl:param name="copy" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:param name="linked" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="doubtful" as="xs:boolean" select="@cert = 'low'"/>
    <xsl:variable name="series" as="xs:string?" select="p:series(.)"/>
    <span xmlns="" class="{'pb', 'doubtful'[$doubtful]}" role="doc-pagebreak" data-added=""
          aria-label="{string-join(($series, if (@n) then e:say(if ($doubtful) then 'pageDoubtful' else 'page', @n) else e:say('pageWithoutNumber')), ', ')}">
      <xsl:if test="exists(e:break-id(.)) and not($copy)"><xsl:attribute name="id" select="e:break-id(.)"/></xsl:if>
      <span>{$series ! (. || ' ')}{if (@n) then e:say('pageShort', @n) else '|'}<xsl:if test="@facs and not($linked)"><xsl:sequence select="e:image-link(.)"/></xsl:if></span>
    </span>
  </xsl:template>

  <!-- Whose pages these are, where the break says so: the siglum, short form or title of what it points to. -->
  <xsl:function name="p:series" as="xs:string?">
    <xsl:param name="break" as="element()"/>
    <xsl:variable name="series" as="xs:string" select="e:series($break)"/>
    <xsl:variable name="source" as="element()?" select="key('e:by-id', $series, root($break))[1]"/>
    <xsl:sequence select="($source/(@n, abbr, label, idno, title)[1] ! normalize-space(), replace($series, '[-_]+', ' '))[. != ''][1]"/>
  </xsl:function>

  <!-- A line begins. In prose to be read, lines are the window's; what is set line by line stays so. -->
  <xsl:template match="lb" as="node()*">
    <xsl:choose>
      <!-- Between blocks, each begins its own line. -->
      <xsl:when test="parent::list or parent::table or parent::row or parent::lg or parent::div or parent::body or parent::sp"/>
      <xsl:when test="$e:diplomatic">
        <xsl:if test="p:is-inside(.)"><br xmlns=""/></xsl:if>
        <xsl:if test="@n"><span xmlns="" class="lineno" aria-hidden="true" data-added="">{@n}</span></xsl:if>
      </xsl:when>
      <xsl:when test="@break = 'no' or e:follows-join(.)"/>
      <xsl:when test="p:runs-on(.)">
        <xsl:sequence select="p:blank(.)"/>
      </xsl:when>
      <xsl:when test="p:is-inside(.)"><br xmlns=""/></xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="p:runs-on" as="xs:boolean">
    <xsl:param name="break" as="element()"/>
    <xsl:sequence select="exists($break/ancestor::*[self::p or self::ab or self::l or self::note or self::item or self::quote or self::cell
                                 or self::head or self::titlePart or self::address or self::signed or self::closer or self::opener
                                 or self::salute or self::dateline or self::byline or self::trailer or self::docImprint][1]
                                 [self::p or self::ab or self::l or self::note or self::item or self::quote])"/>
  </xsl:function>

  <!-- The first line of a block begins with it. -->
  <xsl:function name="p:is-inside" as="xs:boolean">
    <xsl:param name="break" as="element()"/>
    <xsl:sequence select="exists($break/preceding-sibling::node()[self::*[not(self::pb or self::cb or self::gb or self::fw or self::milestone)]
                                 or self::text()[normalize-space()]][1])"/>
  </xsl:function>

  <!-- Parts the words before and after a break that is not shown. -->
  <xsl:function name="p:blank" as="text()?">
    <xsl:param name="break" as="element()"/>
    <xsl:if test="p:is-inside($break) and not(p:is-blank-beside($break))"><xsl:text> </xsl:text></xsl:if>
  </xsl:function>

  <xsl:function name="p:is-blank-beside" as="xs:boolean">
    <xsl:param name="break" as="element()"/>
    <xsl:sequence select="matches(string($break/preceding-sibling::node()[1][self::text()]), '\s$')
                          or matches(string($break/following-sibling::node()[1][self::text()]), '^\s')"/>
  </xsl:function>

  <xsl:template match="cb | gb" as="node()?">
    <xsl:choose>
      <xsl:when test="parent::list or parent::table or parent::row"/>
      <xsl:when test="not($e:reading)">
        <xsl:variable name="name" as="xs:string" select="normalize-space(e:say(if (self::cb) then 'column' else 'gathering', string(@n)))"/>
        <span xmlns="" class="break {local-name()}" data-added="">{$name}</span>
      </xsl:when>
      <!-- As the line that begins with it; which may say itself that no word ends there. -->
      <xsl:when test="not(@break = 'no' or e:follows-join(.) or following-sibling::node()[normalize-space() or self::*][1]/@break = 'no') and p:runs-on(.)">
        <xsl:sequence select="p:blank(.)"/>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- What a text is cited by, where that is no element of it. -->
  <xsl:template match="milestone" as="element(Q{}span)?">
    <xsl:param name="copy" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:if test="@n or (@xml:id and not($copy))">
      <span xmlns="" class="{'milestone', 'near'[p:is-near(current())]}" data-added="">
        <xsl:call-template name="e:identity"/>
        <xsl:if test="@n">
          <span class="vh">{e:word('milestone', string(@unit))} </span>
          <span title="{p:unit(.)}">{@n}</span>
        </xsl:if>
      </span>
    </xsl:if>
  </xsl:template>

  <!-- In the margin it would stand on the one before it. -->
  <xsl:function name="p:is-near" as="xs:boolean">
    <xsl:param name="milestone" as="element()"/>
    <xsl:variable name="before" as="node()*" select="$milestone/preceding-sibling::node()[position() le 40]"/>
    <xsl:variable name="last" as="element()?" select="$before[self::milestone[@n]][last()]"/>
    <xsl:sequence select="exists($last) and string-length(string-join($before[. >> $last])) lt 80"/>
  </xsl:function>

  <xsl:function name="p:unit" as="xs:string">
    <xsl:param name="milestone" as="element()"/>
    <xsl:sequence select="normalize-space(string-join((p:series($milestone), e:word('milestone', string($milestone/@unit)), $milestone/@n), ' '))"/>
  </xsl:function>

  <!-- Running heads and the like belong to the sheet, not to the text. -->
  <xsl:template match="fw" as="element(Q{}span)?">
    <xsl:if test="$e:diplomatic">
      <span xmlns="" class="{'fw', tokenize(@place)[1] ! ('place-' || .)}" title="{e:word('fw', string((@type, 'header')[1]))}">
        <xsl:call-template name="e:identity"/>
        <xsl:apply-templates/>
      </span>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
