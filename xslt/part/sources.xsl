<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: sourceDoc, surfaceGrp, surface, zone, line, path, the notes among them; facsimile. Modes: e:reading.
     Needs: views.xsl, structure.xsl (e:content, e:identity), note-numbers.xsl (e:note-id), facsimile.xsl (e:page-name, e:image-link). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="urn:apparat:edition"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <xsl:template match="sourceDoc | surfaceGrp" as="node()*">
    <xsl:call-template name="e:content"/>
  </xsl:template>

  <!-- A written side is a page of the source. -->
  <xsl:template match="surface" as="element(Q{}section)">
    <xsl:param name="linked" as="xs:boolean" select="false()" tunnel="yes"/>
    <section xmlns="" class="surface" aria-label="{e:page-name(.)}">
      <xsl:call-template name="e:identity"/>
      <span class="pb" data-added="">
        <span>{e:page-name(.)}<xsl:if test="not($linked)"><xsl:sequence select="e:image-link(.)"/></xsl:if></span>
      </span>
      <xsl:apply-templates select="node() except (desc, label)"/>
    </section>
  </xsl:template>

  <xsl:template match="zone" as="element(Q{}div)">
    <div xmlns="" class="{'zone', @type ! ('zone-' || .)}">
      <xsl:call-template name="e:identity"/>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <xsl:template match="line" as="element(Q{}div)">
    <div xmlns="" class="line">
      <xsl:call-template name="e:identity"/>
      <xsl:if test="@n"><span class="lineno" aria-hidden="true" data-added="">{@n}</span></xsl:if>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <!-- What the transcriber remarks stands where it is. -->
  <xsl:template match="note[ancestor::sourceDoc]" as="element(Q{}span)?" priority="1">
    <xsl:param name="copy" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:param name="linked" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:if test="not($copy) and not($linked)">
      <span xmlns="" class="sheet-note" id="{e:note-id(.)}" data-tei="note">
        <xsl:apply-templates/>
      </span>
    </xsl:if>
  </xsl:template>

  <!-- A drawn line has no words; the images of a text are shown by its pages. -->
  <xsl:template match="path | facsimile | (surface | sourceDoc | zone)/graphic" as="empty-sequence()" priority="2"/>
</xsl:stylesheet>
