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
          <a role="doc-noteref" href="{e:href(@target)}" aria-label="{e:say('note', e:number($note))}">{e:number($note)}</a>
        </sup>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="p:mark" as="element(Q{}sup)">
    <xsl:param name="note" as="element(note)"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:variable name="number" as="xs:string" select="e:number($note)"/>
    <sup xmlns="" class="note-mark" data-added="">
      <a role="doc-noteref" href="#{e:note-id($note)}" aria-label="{e:say('note', $number)}">
        <xsl:if test="$id"><xsl:attribute name="id" select="$id"/></xsl:if>
        <xsl:text>{$number}</xsl:text>
      </a>
      <button type="button" popovertarget="{e:note-id($note)}-pop" aria-label="{e:say('showNote', $number)}"/>
    </sup>
  </xsl:function>

  <xsl:template match="note" mode="e:notes" as="element(Q{}li)">
    <li xmlns="" id="{e:note-id(.)}" data-tei="{if (@xml:id) then 'note' else 'note-without-id'}">
      <xsl:if test="@n castable as xs:integer"><xsl:attribute name="value" select="@n"/></xsl:if>
      <xsl:apply-templates mode="e:reading"/>
      <xsl:text> </xsl:text>
      <xsl:if test="not(e:is-apart(.)) or e:references(.)">
        <a class="back" role="doc-backlink" href="#{e:note-id(.)}-ref" data-added=""><span class="vh">{e:say('backToNote', e:number(.))} </span>↩</a>
      </xsl:if>
    </li>
  </xsl:template>

  <xsl:template match="note" mode="e:popovers" as="element(Q{}div)">
    <div xmlns="" popover="auto" id="{e:note-id(.)}-pop" class="note-pop" role="note" aria-label="{e:say('note', e:number(.))}" data-added="">
      <div class="note-text">
        <xsl:apply-templates mode="e:reading">
          <xsl:with-param name="copy" select="true()" tunnel="yes"/>
        </xsl:apply-templates>
      </div>
      <p class="to-list"><a href="#{e:note-id(.)}">{e:say('toList')}</a></p>
    </div>
  </xsl:template>

  <!-- Notes that stand apart are shown in the list only. -->
  <xsl:template match="div[@type = 'notes'] | noteGrp" as="empty-sequence()" priority="1"/>
</xsl:stylesheet>
