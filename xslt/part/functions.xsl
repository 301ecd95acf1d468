<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: none. Modes: none; what every part asks.
     Needs: directions.xsl. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <xsl:include href="directions.xsl"/>

  <!-- The page, and the place on it, of everything the file points to, by its pointers: '#stalin' to 'person/stalin.html'. -->
  <xsl:param name="pages" as="map(xs:string, xs:string)" select="map{}"/>
  <!-- What it points to is called, by its pointers: entries by their headings, cited places by words for them. -->
  <xsl:param name="headings" as="map(xs:string, xs:string)" select="map{}"/>
  <!-- The words said in and around a text, by their keys in site/labels/. -->
  <xsl:param name="words" as="map(xs:string, xs:string)" select="map{}"/>
  <!-- What leads from the page being made to the site's root: '../' or nothing. -->
  <xsl:param name="root" as="xs:string" select="''"/>

  <!-- Whether the text is the edition's words on itself, which are no text of the edition. -->
  <xsl:param name="on-itself" as="xs:boolean" select="false()"/>

  <!-- Where the site has the files that texts name by @url or @facs: 'media/leaf-1.png'. -->
  <xsl:param name="media" as="map(xs:string, xs:string)" select="map{}"/>

  <!-- The text as it is to be read, as that with every intervention shown, or as it stands in the source:
       'reading', 'interventions', 'diplomatic'. -->
  <xsl:param name="view" as="xs:string" select="'reading'"/>

  <!-- The id of the text, which its pages are named after. -->
  <xsl:param name="text-id" as="xs:string" select="''"/>

  <xsl:variable name="p:own" as="xs:string?" select="self::TEI[not(sourceDoc)] ! ('text/' || $text-id || '.')"/>

  <!-- Where an address of this text leads from another view of it: to the same place there. A transcript by sheets has
       other places than the text. -->
  <xsl:function name="e:in-view" as="xs:string">
    <xsl:param name="address" as="xs:string"/>
    <xsl:sequence select="if ($view != 'reading' and exists($p:own) and starts-with($address, $p:own)) then $view || substring-after($address, 'text')
                          else $address"/>
  </xsl:function>

  <!-- The words of a key; of those with a slot, filled; of those that differ with a number, those for the one that fills it. -->
  <xsl:function name="e:say" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="$words($key)"/>
  </xsl:function>

  <xsl:function name="e:say" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="filling" as="xs:string"/>
    <xsl:sequence select="p:filled(($words($key), $words($key || '.' || p:category($filling)))[1], '{0}', $filling)"/>
  </xsl:function>

  <xsl:function name="e:has-words" as="xs:boolean">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="map:contains($words, $key) or map:contains($words, $key || '.other')"/>
  </xsl:function>

  <!-- To which category of CLDR a number belongs, by its last digits. -->
  <xsl:function name="p:category" as="xs:string?" cache="yes">
    <xsl:param name="number" as="xs:string"/>
    <xsl:variable name="digits" as="xs:string" select="(tokenize($number, '\D+')[. != ''][last()], '')[1]"/>
    <xsl:sequence select="('zero', 'one', 'two', 'few', 'many', 'other')[$words('plurals.' || .) ! matches($digits, '^(' || . || ')$')][1]"/>
  </xsl:function>

  <xsl:function name="e:say" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="filling" as="xs:string"/>
    <xsl:param name="second" as="xs:string"/>
    <xsl:sequence select="p:filled(p:filled($words($key), '{1}', $second), '{0}', $filling)"/>
  </xsl:function>

  <xsl:function name="p:filled" as="xs:string">
    <xsl:param name="said" as="xs:string"/>
    <xsl:param name="slot" as="xs:string"/>
    <xsl:param name="filling" as="xs:string"/>
    <xsl:sequence select="if (contains($said, $slot)) then substring-before($said, $slot) || $filling || substring-after($said, $slot) else $said"/>
  </xsl:function>

  <!-- A word of the encoding in the words of the site, where they have it. -->
  <xsl:function name="e:word" as="xs:string">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:sequence select="($words($kind || '-' || $value), replace($value, '[-_]+', ' '))[1]"/>
  </xsl:function>

  <!-- Where a pointer leads from this page, one of several in it; nothing where the site has no such place. -->
  <xsl:function name="e:href" as="xs:string?">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:sequence select="if (matches($pointer, '^(https?|mailto):')) then $pointer else $pages($pointer) ! ($root || e:in-view(.))"/>
  </xsl:function>

  <!-- The words of a heading as the edition reads it, without its notes. -->
  <xsl:function name="e:plain" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="normalize-space(string-join($element//(text()[not(ancestor::note or ancestor::sic or ancestor::orig or ancestor::del or ancestor::fw or ancestor::rdg)]
                          | lb[not(@break = 'no')]) ! (if (self::lb) then ' ' else string())))"/>
  </xsl:function>

  <!-- The language of a text: what it says itself, else the first that its header names. -->
  <xsl:function name="e:text-language" as="xs:string">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="string(($tei/self::TEI/text/@xml:lang, $tei/@xml:lang, $tei/self::TEI/text/body/@xml:lang,
                                  $tei/teiHeader/profileDesc/langUsage/language[1]/@ident)[1])"/>
  </xsl:function>

  <!-- The language in which an element stands. -->
  <xsl:function name="e:language-of" as="xs:string">
    <xsl:param name="element" as="element()?"/>
    <xsl:variable name="said" as="attribute()?" select="$element/ancestor-or-self::*[@xml:lang][1]/@xml:lang"/>
    <xsl:sequence select="if ($said) then string($said) else string($element/ancestor-or-self::TEI[1] ! e:text-language(.))"/>
  </xsl:function>

  <!-- Where the site has an image or a recording that a text names, seen from this page; nothing where it has it not. -->
  <xsl:function name="e:media" as="xs:string?">
    <xsl:param name="url" as="xs:string"/>
    <xsl:sequence select="$media($url) ! ($root || .)"/>
  </xsl:function>
</xsl:stylesheet>
