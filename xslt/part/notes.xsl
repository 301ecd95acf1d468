<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: note and the references to it. Modes: e:reading (the mark in the line), e:notes (the list),
     e:popovers (the same note beside its mark). Needs: functions.xsl (e:note-id, e:number, e:say). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:notes"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <xsl:mode name="e:notes" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="e:popovers" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:key name="e:by-id" match="*[@xml:id]" use="@xml:id"/>

  <xsl:template match="note" as="element(Q{}sup)?">
    <xsl:param name="copy" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:param name="linked" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:if test="not($copy) and not($linked) and not(e:is-apart(.))">
      <xsl:sequence select="p:mark(., e:note-id(.) || '-ref')"/>
    </xsl:if>
  </xsl:template>

  <!-- A note that stands apart has its marks where it is referred to. -->
  <xsl:template match="ref[@type = 'note'] | ptr[@type = 'note']" as="element(Q{}sup)?" priority="1">
    <xsl:param name="linked" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="note" as="element(note)?" select="key('e:by-id', substring-after(@target, '#'), root(.))[self::note]"/>
    <xsl:variable name="first" as="xs:boolean" select="e:references($note)[1] is . and e:is-apart($note)"/>
    <xsl:choose>
      <xsl:when test="$linked or empty($note)"/>
      <xsl:when test="e:part($note) = e:part(.)">
        <xsl:sequence select="p:mark($note, if ($first) then e:note-id($note) || '-ref' else '')"/>
      </xsl:when>
      <!-- The note is on the page of another part. -->
      <xsl:otherwise>
        <sup xmlns="" class="note-mark" data-added="">
          <a role="doc-noteref" href="{e:href(@target)}" aria-label="{p:name($note)}">{e:number($note)}</a>
        </sup>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="p:mark" as="element(Q{}sup)">
    <xsl:param name="note" as="element(note)"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:variable name="number" as="xs:string" select="e:number($note)"/>
    <sup xmlns="" class="{'note-mark', 'doubtful'[p:doubt($note)]}" data-added="">
      <a role="doc-noteref" href="#{e:note-id($note)}" aria-label="{p:name($note)}">
        <xsl:if test="$id"><xsl:attribute name="id" select="$id"/></xsl:if>
        <xsl:text>{$number}</xsl:text>
      </a>
      <button type="button" popovertarget="{e:note-id($note)}-pop"><span class="vh">{e:say('showNote', $number)}</span></button>
    </sup>
  </xsl:function>

  <!-- What is not certain of the place of a note. -->
  <xsl:function name="p:doubt" as="xs:string?">
    <xsl:param name="note" as="element(note)"/>
    <xsl:choose>
      <xsl:when test="e:is-apart($note) and empty(e:references($note))">
        <xsl:sequence select="e:say('noteUnplaced')"/>
      </xsl:when>
      <xsl:when test="$note[@cert = ('low', 'medium') or @subtype = 'supplied']">
        <xsl:sequence select="e:say('noteDoubtful')"/>
      </xsl:when>
    </xsl:choose>
  </xsl:function>

  <!-- What a note is called by those who hear the text. -->
  <xsl:function name="p:name" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="string-join((e:say('note', e:number($note)), p:doubt($note)), ', ')"/>
  </xsl:function>

  <xsl:template name="p:remark" as="element(Q{}span)?">
    <xsl:for-each select="p:doubt(.)">
      <span xmlns="" class="remark" data-added=""> ({.})</span>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="note" mode="e:notes" as="element(Q{}li)">
    <li xmlns="" id="{e:note-id(.)}" data-tei="{if (@xml:id) then 'note' else 'note-without-id'}">
      <xsl:if test="@n castable as xs:integer"><xsl:attribute name="value" select="@n"/></xsl:if>
      <xsl:apply-templates mode="e:reading"/>
      <xsl:call-template name="p:remark"/>
      <xsl:text> </xsl:text>
      <xsl:if test="not(e:is-apart(.)) or e:references(.)">
        <a class="back" role="doc-backlink" href="#{e:note-id(.)}-ref" data-added=""><span class="vh">{e:say('backToNote', e:number(.))} </span>↩</a>
      </xsl:if>
    </li>
  </xsl:template>

  <xsl:template match="note" mode="e:popovers" as="element(Q{}div)">
    <div xmlns="" popover="auto" id="{e:note-id(.)}-pop" class="note-pop" role="note" aria-label="{p:name(.)}" data-added="">
      <div class="note-text">
        <xsl:apply-templates mode="e:reading">
          <xsl:with-param name="copy" select="true()" tunnel="yes"/>
        </xsl:apply-templates>
        <xsl:call-template name="p:remark"/>
      </div>
      <p class="to-list"><a href="#{e:note-id(.)}">{e:say('toList')}</a></p>
    </div>
  </xsl:template>

  <!-- The notes of a block, to stand below it. -->
  <xsl:template name="e:notes-below" as="node()*">
    <xsl:context-item as="element()" use="required"/>
  </xsl:template>

  <!-- Notes that stand apart are shown in the list only. -->
  <xsl:template match="div[@type = 'notes'] | noteGrp" as="empty-sequence()" priority="1"/>
</xsl:stylesheet>
