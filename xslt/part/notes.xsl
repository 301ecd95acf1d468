<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: note and the references to it. Modes: e:reading (the mark in the line), e:notes (the list).
     Needs: functions.xsl (e:say, e:href), note-numbers.xsl, pages.xsl (e:part). Includes note-anchors.xsl (e:passage) and
     notes-below.xsl (e:has-pop). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:notes"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <xsl:include href="note-anchors.xsl"/>
  <xsl:include href="notes-below.xsl"/>

  <xsl:mode name="e:notes" on-no-match="fail" on-multiple-match="fail"/>

  <!-- A passage that is shown a second time has no marks, but for those within the notes beside the text. -->
  <xsl:template match="note" as="node()*">
    <xsl:param name="copy" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:param name="beside" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:param name="linked" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:choose>
      <!-- What is said of a witness has its notes in its line. -->
      <xsl:when test="ancestor::witDetail and ancestor::app"><xsl:apply-templates select="." mode="e:variant"/></xsl:when>
      <!-- The apparatus shows its own. -->
      <xsl:when test="e:is-of-apparatus(.)"/>
      <!-- One that goes on from another is read there. -->
      <xsl:when test="exists(e:goes-on-from(.))"/>
      <xsl:when test="not(e:is-listed(.))"><xsl:call-template name="p:in-line"/></xsl:when>
      <xsl:when test="$linked or e:is-apart(.) or ($copy and not($beside))"/>
      <xsl:otherwise>
        <xsl:call-template name="e:mark"><xsl:with-param name="note" select="."/></xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A note on an entry of a list, in a header or in the apparatus is no note on the text: it stands in its line. -->
  <xsl:template name="p:in-line" as="element(Q{}span)">
    <xsl:context-item as="element(note)" use="required"/>
    <xsl:param name="copy" as="xs:boolean" select="false()" tunnel="yes"/>
    <span xmlns="" class="note-in-line">
      <xsl:if test="not($copy) and not(ancestor::teiHeader)">
        <xsl:attribute name="id" select="e:note-id(.)"/>
        <xsl:attribute name="data-tei" select="'note'"/>
      </xsl:if>
      <xsl:for-each select="node()">
        <xsl:apply-templates select="if (self::p) then node() else ."/>
        <xsl:if test="self::p and following-sibling::*"><xsl:text> </xsl:text></xsl:if>
      </xsl:for-each>
    </span>
  </xsl:template>

  <!-- A note that stands apart has its marks where it is referred to. Words of a reference that are more than a number
       stay in the line. -->
  <xsl:template match="(ref | ptr)[@type = 'note'] | (ref | ptr)[@target][p:notes-of(.)]" as="element()*" priority="5">
    <xsl:param name="linked" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="notes" as="element(note)*" select="p:notes-of(.)"/>
    <xsl:variable name="words" as="xs:boolean" select="normalize-space() != '' or exists(*)"/>
    <xsl:choose>
      <!-- Names put these marks behind themselves. -->
      <xsl:when test="$linked and @type = 'note'"/>
      <xsl:when test="empty($notes) or $linked">
        <xsl:if test="$words">
          <span xmlns="" class="ref">
            <xsl:if test="$notes"><xsl:sequence select="p:mark-id($notes[1], .)"/></xsl:if>
            <xsl:apply-templates/>
          </span>
        </xsl:if>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="place" as="element()" select="."/>
        <xsl:for-each select="$notes">
          <xsl:call-template name="e:mark">
            <xsl:with-param name="note" select="."/>
            <xsl:with-param name="place" select="$place"/>
            <xsl:with-param name="words" select="$place[$words][current() is $notes[1]]"/>
            <xsl:with-param name="next" select="position() > 1"/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="p:notes-of" as="element(note)*">
    <xsl:param name="reference" as="element()"/>
    <xsl:sequence select="e:ids($reference/@target) ! key('e:by-id', ., root($reference))[self::note][e:is-listed(.)]"/>
  </xsl:function>

  <!-- The mark of a note: its number, which leads to it, and what opens it here.
       place: what it stands for; words: those it has instead of a number; next: whether it follows another mark. -->
  <xsl:template name="e:mark" as="element()+">
    <xsl:param name="note" as="element(note)"/>
    <xsl:param name="place" as="element()" select="$note"/>
    <xsl:param name="words" as="element()?"/>
    <xsl:param name="next" as="xs:boolean" select="p:follows-a-mark($place)"/>
    <xsl:param name="copy" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="in-line" as="xs:boolean" select="exists($words[not(@type = 'note' or e:is-mark(.))])"/>
    <xsl:variable name="here" as="xs:boolean" select="p:is-here($note, $place)"/>
    <xsl:variable name="id" as="xs:string" select="e:note-id($note)"/>
    <xsl:variable name="number" as="xs:string" select="e:number($note)"/>
    <xsl:variable name="doubt" as="xs:string?" select="p:doubt($note)"/>
    <xsl:element name="{if ($in-line) then 'span' else 'sup'}" namespace="">
      <xsl:attribute name="class" select="if ($in-line) then 'note-ref' else 'note-mark', 'doubtful'[$doubt], 'next'[$next]"/>
      <xsl:if test="empty($words)"><xsl:attribute name="data-added"/></xsl:if>
      <a xmlns="" role="doc-noteref" href="{if ($here) then '#' || $id else e:page-address(e:page($note)) || '#' || $id}">
        <xsl:if test="not($copy)"><xsl:sequence select="p:mark-id($note, $place)"/></xsl:if>
        <xsl:if test="not($in-line)"><xsl:attribute name="aria-label" select="string-join((e:say('note', $number), $doubt), ', ')"/></xsl:if>
        <xsl:apply-templates select="$words/node()"><xsl:with-param name="linked" select="true()" tunnel="yes"/></xsl:apply-templates>
        <xsl:if test="empty($words)">{$number}</xsl:if>
      </a>
    </xsl:element>
    <!-- A mark holds no other: those of notes within the words of a reference follow it. -->
    <xsl:apply-templates select="$words//note[empty(ancestor::note except $words/ancestor::note)]"/>
  </xsl:template>

  <!-- The id of a mark, to which its note leads back; a reference to several notes has that of the first. -->
  <xsl:function name="p:mark-id" as="attribute(id)?">
    <xsl:param name="note" as="element(note)"/>
    <xsl:param name="place" as="element()"/>
    <xsl:variable name="n" as="xs:integer?" select="e:mark-number($note, $place)"/>
    <xsl:if test="exists($n)">
      <xsl:attribute name="id" select="e:note-id($note) || '-ref' || ('-' || $n)[$n > 1]"/>
    </xsl:if>
  </xsl:function>

  <!-- Whether a mark comes right after another, so that two numbers would be read as one. -->
  <xsl:function name="p:follows-a-mark" as="xs:boolean">
    <xsl:param name="place" as="element()"/>
    <xsl:variable name="before" as="node()?" select="$place/preceding-sibling::node()[not(self::comment() or self::processing-instruction())][1]"/>
    <xsl:sequence select="exists($before[self::note[not(e:is-apart(.))] or self::ref[@type = 'note'] or self::ptr[@type = 'note']])"/>
  </xsl:function>

  <!-- Whether a note is listed on the page on which one of its marks is. -->
  <xsl:function name="p:is-here" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:param name="place" as="element()"/>
    <xsl:sequence select="$place is e:places($note)[1] or e:part($place) = e:part($note)"/>
  </xsl:function>

  <!-- What is not certain of the place of a note. -->
  <xsl:function name="p:doubt" as="xs:string?">
    <xsl:param name="note" as="element(note)"/>
    <xsl:choose>
      <xsl:when test="empty($note/ancestor::note) and empty(e:places($note))">
        <xsl:sequence select="e:say('noteUnplaced')"/>
      </xsl:when>
      <xsl:when test="$note[@cert = ('low', 'medium') or @subtype = 'supplied']">
        <xsl:sequence select="e:say('noteDoubtful')"/>
      </xsl:when>
    </xsl:choose>
  </xsl:function>

  <!-- The list. -->

  <xsl:template match="note" mode="e:notes" as="element(Q{}li)">
    <li xmlns="" id="{e:note-id(.)}" data-tei="note">
      <xsl:sequence select="e:language(.)"/>
      <span class="{e:number-class(e:number(.))}" data-added="">{e:number(.)} </span>
      <xsl:call-template name="e:note-words"/>
      <xsl:call-template name="p:ways-back"/>
      <xsl:where-populated>
        <ol class="notes"><xsl:apply-templates select="e:notes-within(.)" mode="e:notes"/></ol>
      </xsl:where-populated>
    </li>
  </xsl:template>

  <!-- A long number does not fit the place before a note. -->
  <xsl:function name="e:number-class" as="xs:string">
    <xsl:param name="number" as="xs:string"/>
    <xsl:sequence select="if (string-length($number) > 4) then 'no long' else 'no'"/>
  </xsl:function>

  <!-- What a note says: the words it is on, if it names them, its own, and what is not certain. -->
  <xsl:template name="e:note-words" as="node()*">
    <xsl:context-item as="element(note)" use="required"/>
    <xsl:for-each select="e:passage(.)"><q xmlns="" class="lemma" data-added="">{.}</q></xsl:for-each>
    <xsl:variable name="words" as="node()*"><xsl:apply-templates mode="e:reading"/></xsl:variable>
    <xsl:sequence select="$words"/>
    <!-- A note that is no more than an entry of the apparatus has the words of that. -->
    <xsl:if test="not(normalize-space(string-join($words)))">
      <xsl:for-each select=".//app[empty(ancestor::app)]"><xsl:call-template name="e:sub-entry"/></xsl:for-each>
    </xsl:if>
    <xsl:apply-templates select="e:continued(.)" mode="p:continued"/>
    <xsl:for-each select="p:doubt(.)"><span xmlns="" class="remark" data-added=""> ({.})</span></xsl:for-each>
  </xsl:template>

  <xsl:mode name="p:continued" on-no-match="fail" on-multiple-match="fail"/>

  <!-- Where a note goes on over a page, the number of that. -->
  <xsl:template match="note" mode="p:continued" as="node()+">
    <xsl:param name="copy" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="page" as="element(pb)?" select="preceding::pb[1][@n][. >> e:goes-on-from(current())]"/>
    <xsl:text> </xsl:text>
    <xsl:element name="{if (e:has-block(.)) then 'div' else 'span'}" namespace="">
      <xsl:attribute name="class" select="'continued'"/>
      <xsl:if test="not($copy)">
        <xsl:attribute name="id" select="e:note-id(.)"/>
        <xsl:attribute name="data-tei" select="'note'"/>
      </xsl:if>
      <xsl:for-each select="$page"><span xmlns="" class="remark" data-added="">[{e:say('pageShort', @n)}] </span></xsl:for-each>
      <xsl:apply-templates mode="e:reading"/>
    </xsl:element>
  </xsl:template>

  <!-- One way back for each mark. -->
  <xsl:template name="p:ways-back" as="node()*">
    <xsl:context-item as="element(note)" use="required"/>
    <xsl:variable name="note" as="element(note)" select="."/>
    <xsl:variable name="number" as="xs:string" select="e:number(.)"/>
    <xsl:variable name="places" as="element()*" select="e:places(.)"/>
    <xsl:for-each select="$places">
      <xsl:variable name="id" as="attribute(id)" select="p:mark-id($note, .)"/>
      <xsl:text> </xsl:text>
      <a xmlns="" class="back" role="doc-backlink" data-added="" href="{if (p:is-here($note, .)) then '#' || $id else e:page-address(e:page(.)) || '#' || $id}">
        <xsl:attribute name="aria-label" select="if (count($places) = 1) then e:say('backToNote', $number)
                                                 else e:say('backToReference', string(position()), $number)"/>
        <xsl:text>↩</xsl:text>
        <xsl:if test="count($places) > 1"><sup>{position()}</sup></xsl:if>
      </a>
    </xsl:for-each>
  </xsl:template>

  <!-- The language of a note, where it is its own, and the direction of its script: lists stand outside the text. -->
  <xsl:function name="e:language" as="attribute()*">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="nearest" as="element()?" select="$note/ancestor-or-self::*[@xml:lang][1]"/>
    <xsl:variable name="language" as="xs:string" select="e:language-of($note)"/>
    <xsl:variable name="direction" as="xs:string" select="e:direction($language)"/>
    <xsl:if test="$nearest[not(self::text or self::TEI or self::teiCorpus)]"><xsl:attribute name="lang" select="$language"/></xsl:if>
    <!-- Beside the text it stands in the direction of that. -->
    <xsl:if test="$direction = 'rtl' or $note/ancestor::TEI[1] ! e:direction(e:text-language(.)) = 'rtl'">
      <xsl:attribute name="dir" select="$direction"/>
    </xsl:if>
  </xsl:function>

  <!-- Where notes stand apart, the text has only what else is there, such as a heading. -->
  <xsl:template match="noteGrp | div[note | noteGrp][not(* except (note | noteGrp))]" as="element()*" priority="1">
    <xsl:apply-templates select="note | noteGrp"/>
  </xsl:template>
</xsl:stylesheet>
