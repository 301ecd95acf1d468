<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: names of all kinds, ref, ptr: what leads to another place. Modes: e:reading.
     Needs: functions.xsl (e:href, e:say), pages.xsl (e:part), notes.xsl (the key e:by-id), shapes.xsl. A link never stands inside a link: the outer one leads. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:names"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <xsl:template match="persName | orgName" as="element()+">
    <xsl:variable name="doubtful" as="xs:boolean" select="@cert = ('low', 'medium') or exists(certainty)"/>
    <xsl:call-template name="e:link">
      <xsl:with-param name="pointer" select="@ref ! tokenize(.)[1]"/>
      <xsl:with-param name="class" select="'name', if (self::persName) then 'person' else 'organ', 'doubtful'[$doubtful]"/>
      <xsl:with-param name="doubt" select="if ($doubtful) then e:doubt(.) else ()"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Other names lead where they point to, and are words where they do not. -->
  <xsl:template match="placeName | geogName | name | rs | settlement | country | region | district | bloc | objectName | eventName" as="node()*">
    <xsl:variable name="pointer" as="xs:string?" select="@ref ! tokenize(.)[1]"/>
    <xsl:choose>
      <xsl:when test="exists(e:address($pointer, .))">
        <xsl:call-template name="e:link">
          <xsl:with-param name="pointer" select="$pointer"/>
          <xsl:with-param name="class" select="'name', 'other'"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="forename or surname or settlement or region or country">
        <xsl:call-template name="e:element"><xsl:with-param name="spaced" select="true()"/></xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="e:bare"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Words that lead somewhere, if there is such a place. -->
  <xsl:template name="e:link" as="element()+">
    <xsl:param name="pointer" as="xs:string?"/>
    <xsl:param name="class" as="xs:string*"/>
    <xsl:param name="doubt" as="xs:string?" select="()"/>
    <xsl:param name="linked" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="href" as="xs:string?" select="if ($linked or not(normalize-space() or .//graphic)) then () else e:address($pointer, .)"/>
    <xsl:element name="{if ($href) then 'a' else if (e:is-block(.)) then 'div' else 'span'}" namespace="">
      <xsl:call-template name="e:attributes"><xsl:with-param name="class" select="$class"/></xsl:call-template>
      <xsl:if test="$doubt"><xsl:attribute name="title" select="$doubt"/></xsl:if>
      <xsl:if test="$href"><xsl:attribute name="href" select="$href"/></xsl:if>
      <xsl:if test="$href and (self::persName or self::orgName)">
        <xsl:for-each select="e:date-of(.)"><xsl:attribute name="data-on" select="."/></xsl:for-each>
      </xsl:if>
      <xsl:call-template name="e:spaced">
        <xsl:with-param name="linked" select="$linked or exists($href)" tunnel="yes"/>
      </xsl:call-template>
      <xsl:if test="$doubt"><span xmlns="" class="vh" data-added=""> ({$doubt})</span></xsl:if>
    </xsl:element>
    <!-- A link holds no other link: the marks of notes inside one stand after it. -->
    <xsl:if test="$href and *"><xsl:apply-templates select=".//(note | ref[@type = 'note'] | ptr[@type = 'note'])"/></xsl:if>
  </xsl:template>

  <!-- Where a pointer leads: to what stands on the same page, else to another page; nothing where there is no such place. -->
  <xsl:function name="e:address" as="xs:string?">
    <xsl:param name="pointer" as="xs:string?"/>
    <xsl:param name="from" as="element()"/>
    <xsl:variable name="target" as="element()?" select="$pointer[starts-with(., '#')] ! p:target(., $from)"/>
    <xsl:choose>
      <xsl:when test="empty($pointer)"/>
      <xsl:when test="exists($target) and e:part($target) = e:part(($from/ancestor::note[1], $from)[1])">
        <xsl:sequence select="'#' || (if ($target/self::note) then e:note-id($target) else e:id($target))"/>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="e:href($pointer)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- What shows the place of the same text that is pointed at. -->
  <xsl:function name="p:target" as="element()?">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:param name="from" as="element()"/>
    <xsl:sequence select="key('e:by-id', substring-after($pointer, '#'), root($from))[1] ! e:landing(.)[not(self::text)]"/>
  </xsl:function>

  <!-- The date of the passage in which a name stands: the last date before it in its paragraph, else the first one
       there, else that of the heading of its table, else that of the text. Years, months and days; no ranges. -->
  <xsl:function name="e:date-of" as="xs:string?">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="passage" as="element()?" select="$name/ancestor::*[self::p or self::ab or self::note or self::item or self::cell or self::head or self::l][1]"/>
    <xsl:variable name="dates" as="element(date)*" select="$passage//date[matches(@when, '^\d{4}(-\d\d){0,2}$')]"/>
    <xsl:variable name="text" as="element()?" select="$name/ancestor::TEI[1]/teiHeader/profileDesc/creation/date"/>
    <xsl:sequence select="($dates[. &lt;&lt; $name][last()], $dates[1], $passage/ancestor::table[1]/head//date, $text)[1]
                          /@when[matches(., '^\d{4}(-\d\d){0,2}$')]/string()"/>
  </xsl:function>

  <!-- What is said of an uncertain identification, with those who may be meant instead (TEI, chapter 22). -->
  <xsl:function name="e:doubt" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="others" as="xs:string*" select="$name/certainty/@assertedValue ! ($headings(.), string())[1]"/>
    <xsl:sequence select="string-join((e:say('uncertain'), $others ! e:say('perhaps', .)), ', ')"/>
  </xsl:function>

  <xsl:template match="ref" as="element()+">
    <xsl:variable name="targets" as="xs:string*" select="(@target, @corresp)[1] ! tokenize(.)"/>
    <xsl:call-template name="e:link">
      <xsl:with-param name="pointer" select="$targets[1]"/>
      <xsl:with-param name="class" select="'ref'"/>
    </xsl:call-template>
    <xsl:call-template name="p:links">
      <xsl:with-param name="targets" select="if (normalize-space()) then tail($targets) else $targets"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="ptr" as="element()*">
    <xsl:call-template name="e:place"/>
    <xsl:call-template name="p:links"><xsl:with-param name="targets" select="@target ! tokenize(.)"/></xsl:call-template>
    <!-- A work that is pointed at, and its page. -->
    <xsl:if test="parent::bibl and following-sibling::node()[1][self::*]"><span xmlns="" data-added=""><xsl:text> </xsl:text></span></xsl:if>
  </xsl:template>

  <!-- Pointers without words of their own, each with what it leads to. -->
  <xsl:template name="p:links" as="element(Q{}a)*">
    <xsl:param name="targets" as="xs:string*"/>
    <xsl:param name="linked" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="from" as="element()" select="."/>
    <xsl:for-each select="$targets[not($linked)]">
      <xsl:variable name="href" as="xs:string?" select="e:address(., $from)"/>
      <xsl:if test="$href"><a xmlns="" class="{'ptr', 'more'[$from/self::ref]}" href="{$href}" data-added="">{p:called(., $from, $href)}</a></xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- Parts that stand in an element without words between them do not run together. -->
  <xsl:function name="p:words" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="normalize-space(if ($element/text()[normalize-space()]) then $element
                                          else string-join($element//text(), if ($element/(self::bibl | self::biblStruct | self::biblFull)) then ' ' else ''))"/>
  </xsl:function>

  <!-- What a place is called that is pointed at: an entry by its heading, a division by its own, a paragraph by its
       number, another element by the words it begins with, and what is elsewhere by the address. -->
  <xsl:function name="p:called" as="xs:string">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:param name="from" as="element()"/>
    <xsl:param name="href" as="xs:string"/>
    <xsl:variable name="target" as="element()?" select="p:target($pointer, $from)"/>
    <xsl:variable name="number" as="xs:string?" select="$target/(self::p | self::ab)/e:paragraph-number(.)"/>
    <!-- The place named right before, as in "Rees 2004, p. 25; p. 27". -->
    <xsl:variable name="before" as="xs:string?"
                  select="$from[starts-with($pointer, 'cite:')]/preceding-sibling::node()[1][self::text()][matches(., '^\s*[;,]\s*$')]
                          /preceding-sibling::node()[1][self::ptr]/@target"/>
    <xsl:sequence select="($target/(head[1], self::head)[1] ! e:plain(.), $headings($pointer) ! (if ($before) then e:cited-after($pointer, $before) else .),
                           $target/self::note/e:say('note', e:number(.)), $number[.] ! e:say('paragraph', .),
                           $target ! replace(p:words(.), '^(.{30}\S*)\s.*$', '$1 …'), $target ! '→',
                           replace($href, '^(\.\./)+', ''))[. != ''][1]"/>
  </xsl:function>
</xsl:stylesheet>
