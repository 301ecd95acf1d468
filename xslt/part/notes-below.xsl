<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: blocks and tables, for the notes that stand below them. Modes: e:reading, e:beside (the note that opens at
     its mark, or stands beside its block where there is room).
     Needs: notes.xsl (e:note-words, e:number-class), note-series.xsl (e:note-place), pages.xsl (e:block-around). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:notes-below"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <xsl:mode name="e:beside" on-no-match="fail" on-multiple-match="fail"/>

  <!-- The notes that are first referred to at each place of the text, by its generate-id. -->
  <xsl:variable name="p:at" as="map(xs:string, element(note)*)">
    <xsl:map>
      <xsl:for-each-group select="$e:within//text[not(ancestor::text)] ! e:notes(.)" group-by="e:places(.)[1][not(ancestor::note)] ! generate-id(.)">
        <xsl:map-entry key="current-grouping-key()" select="current-group()"/>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>

  <!-- The notes with their first marks in a passage, in order. -->
  <xsl:function name="p:notes-in" as="element(note)*">
    <xsl:param name="passage" as="element()"/>
    <xsl:sequence select="$passage/descendant-or-self::*[self::note or self::ref or self::ptr or self::anchor or self::seg or @xml:id] ! $p:at(generate-id(.))"/>
  </xsl:function>

  <!-- Whether a note can be opened at its mark. -->
  <xsl:function name="e:has-pop" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="place" as="element()?" select="e:places($note)[1][not(ancestor::note)]"/>
    <xsl:sequence select="exists($place) and empty($note/ancestor::note)
                          and (e:note-place($note) = 'block' or e:note-place($note) = 'table' and not(e:is-of-table($note)))"/>
  </xsl:function>

  <!-- The notes of a block, to stand below it. -->
  <xsl:template name="e:notes-below" as="element(Q{}div)*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="notes" as="element(note)*" select="$p:below(generate-id(.))"/>
    <xsl:if test="$notes">
      <div xmlns="" class="beside" data-added=""><xsl:apply-templates select="$notes" mode="e:beside"/></div>
    </xsl:if>
  </xsl:template>

  <!-- The notes that open at their marks, by their blocks. -->
  <xsl:variable name="p:below" as="map(xs:string, element(note)*)">
    <xsl:map>
      <xsl:for-each-group select="$e:within//text[not(ancestor::text)] ! e:notes(.)[e:has-pop(.)]" group-by="generate-id(e:block-around(e:places(.)[1]))">
        <xsl:map-entry key="current-grouping-key()" select="current-group()"/>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>

  <xsl:template match="note" mode="e:beside" as="element(Q{}div)">
    <xsl:variable name="id" as="xs:string" select="e:note-id(.)"/>
    <xsl:variable name="number" as="xs:string" select="e:number(.)"/>
    <div xmlns="" popover="auto" id="{$id}-pop" class="note-pop" role="doc-footnote" aria-label="{e:say('note', $number)}">
      <xsl:sequence select="e:language(.)"/>
      <a class="{e:number-class($number)}" href="#{$id}" aria-label="{e:say('noteInList', $number)}">{$number}</a>
      <xsl:text> </xsl:text>
      <xsl:call-template name="p:copy"/>
    </div>
  </xsl:template>

  <xsl:template name="p:copy" as="node()*">
    <xsl:context-item as="element(note)" use="required"/>
    <xsl:call-template name="e:note-words">
      <xsl:with-param name="copy" select="true()" tunnel="yes"/>
      <xsl:with-param name="beside" select="true()" tunnel="yes"/>
    </xsl:call-template>
    <xsl:where-populated>
      <ol xmlns="" class="notes">
        <xsl:for-each select="e:notes-within(.)">
          <li><span class="no">{e:number(.)} </span><xsl:call-template name="p:copy"/></li>
        </xsl:for-each>
      </ol>
    </xsl:where-populated>
  </xsl:template>

  <!-- Notes on a table stand below it and nowhere else. -->
  <xsl:template match="table" as="element()+" priority="10">
    <xsl:param name="copy" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="table" as="element(table)" select="."/>
    <xsl:next-match/>
    <xsl:if test="not($copy)">
      <xsl:for-each-group select="p:notes-in(.)[e:is-of-table(.)][e:places(.)[1]/ancestor::table[1] is $table]" group-by="e:kind(.)">
        <ol xmlns="" class="notes of-table">
          <xsl:apply-templates select="current-group()" mode="e:notes"/>
        </ol>
      </xsl:for-each-group>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
