<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: note, as one of a series: which notes a text has, what each is called, where it is referred to.
     Modes: none. Needs: functions.xsl (e:id). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- Notes may stand apart; then they belong where they are first referred to. -->
  <xsl:function name="e:is-apart" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="exists($note[parent::div[@type = 'notes'] or parent::noteGrp])"/>
  </xsl:function>

  <xsl:key name="e:references" match="(ref | ptr)[@type = 'note']" use="substring-after(@target, '#')"/>

  <xsl:function name="e:references" as="element()*">
    <xsl:param name="note" as="element(note)?"/>
    <xsl:sequence select="$note ! key('e:references', @xml:id, root(.))"/>
  </xsl:function>

  <!-- The notes of a text that are shown below it, in order. -->
  <xsl:function name="e:notes" as="element(note)*">
    <xsl:param name="text" as="element(text)"/>
    <xsl:sequence select="$text//note[not(parent::bibl or ancestor::standOff)]"/>
  </xsl:function>

  <!-- Which note of its text each one is. generate-id only finds it again; no page carries it. -->
  <xsl:variable name="e:note-positions" as="map(xs:string, xs:integer)"
                select="map:merge(root(.)//text[not(ancestor::text)] ! (e:notes(.) ! map:entry(generate-id(.), position())))"/>

  <!-- What a note is called: its number, or else which note of the text it is. -->
  <xsl:function name="e:number" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="($note/@n/string()[. != ''], string($e:note-positions(generate-id($note))))[1]"/>
  </xsl:function>

  <!-- The id of a note on its page; one without an id has its place among the notes. -->
  <xsl:function name="e:note-id" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="if ($note/@xml:id) then e:id($note) else 'note-at-' || $e:note-positions(generate-id($note))"/>
  </xsl:function>
</xsl:stylesheet>
