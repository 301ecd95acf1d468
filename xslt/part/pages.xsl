<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: none. Modes: none; on which page of its text an element stands.
     Needs: functions.xsl (e:id), note-numbers.xsl (e:is-apart, e:references). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- How many words of a text one page may hold; nothing where each text is one page. -->
  <xsl:param name="longest-page" as="xs:integer?" select="()"/>

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
</xsl:stylesheet>
