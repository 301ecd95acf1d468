<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: none. Modes: none; what every part asks.
     Needs: nothing. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- The page, and the place on it, of every id of the edition: 'person/stalin.html'. -->
  <xsl:param name="pages" as="map(xs:string, xs:string)" select="map{}"/>
  <!-- The headings of the registers, by their ids. -->
  <xsl:param name="headings" as="map(xs:string, xs:string)" select="map{}"/>
  <!-- The words said in and around a text, by their keys in site/labels.yaml. -->
  <xsl:param name="words" as="map(xs:string, xs:string)" select="map{}"/>
  <!-- What leads from the page being made to the site's root: '../' or nothing. -->
  <xsl:param name="root" as="xs:string" select="''"/>

  <!-- How many words of a text one page may hold; nothing where each text is one page. -->
  <xsl:param name="longest-page" as="xs:integer?" select="()"/>

  <!-- The words of a key; of those with a slot, filled. -->
  <xsl:function name="e:say" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="$words($key)"/>
  </xsl:function>

  <xsl:function name="e:say" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="filling" as="xs:string"/>
    <xsl:variable name="around" as="xs:string*" select="tokenize($words($key), '\{0\}')"/>
    <xsl:sequence select="string-join($around, $filling)"/>
  </xsl:function>

  <!-- The id of an element on its page: the text's own prefix is left out, as the page is the text. -->
  <xsl:function name="e:id" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="text" as="xs:string" select="string($element/ancestor-or-self::TEI[1]/@xml:id)"/>
    <xsl:sequence select="e:local-id(string($element/@xml:id), $text)"/>
  </xsl:function>

  <xsl:function name="e:local-id" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="prefix" as="xs:string" select="$text || '.'"/>
    <xsl:sequence select="if ($text and starts-with($id, $prefix)) then substring-after($id, $prefix) else $id"/>
  </xsl:function>

  <!-- Where a pointer leads from this page; nothing where the site has no such place. -->
  <xsl:function name="e:href" as="xs:string?">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="matches($pointer, '^(https?|mailto):')">
        <xsl:sequence select="$pointer"/>
      </xsl:when>
      <xsl:when test="starts-with($pointer, 'cite:')">
        <xsl:sequence select="e:href('#w.' || substring-before(substring-after($pointer, 'cite:'), '/'))"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="id" as="xs:string"
                      select="if (contains($pointer, '#')) then substring-after($pointer, '#')
                              else replace($pointer, '^.*/|\.xml$', '')"/>
        <xsl:sequence select="$pages($id) ! ($root || .)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The divisions that have pages of their own: in a long text, those of the first level with a heading. -->
  <xsl:function name="e:parts" as="element(div)*">
    <xsl:param name="text" as="element(text)"/>
    <xsl:variable name="divisions" as="element(div)*"
                  select="$text[parent::TEI]/(front | body | back)/div[head][@xml:id][not(@type = 'notes')]"/>
    <xsl:sequence select="if (count($divisions) > 1 and e:words($text) > $longest-page) then $divisions else ()"/>
  </xsl:function>

  <!-- How many words a passage has, those withheld among them. -->
  <xsl:function name="e:words" as="xs:integer">
    <xsl:param name="passage" as="element()"/>
    <xsl:sequence select="count(tokenize($passage)) + sum($passage//gap[@reason = 'rights']/@quantity ! xs:integer(.))"/>
  </xsl:function>

  <!-- The ids of these divisions on their pages. generate-id only finds them again. -->
  <xsl:variable name="e:part-ids" as="map(xs:string, xs:string)"
                select="map:merge(root(.)//TEI/text ! e:parts(.) ! map:entry(generate-id(.), e:id(.)))"/>

  <!-- The id of the part on whose page an element is; nothing on the page of the text. -->
  <xsl:function name="e:part" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="place" as="element()" select="($element/self::note[e:is-apart(.)] ! e:references(.)[1], $element)[1]"/>
    <xsl:sequence select="string($place/ancestor-or-self::div ! $e:part-ids(generate-id(.)))"/>
  </xsl:function>

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
