<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: none. Modes: none; what an element is called on its page.
     Needs: pages.xsl (e:shown). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:ids"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <!-- What the ids of the text begin with, so that they stand once in the edition; nothing where they stand once a file. -->
  <xsl:param name="prefix" as="xs:string" select="''"/>

  <!-- The ids of paragraphs and divisions that have none of their own: which of its kind each is in the text. They hold as
       long as nothing is put in before. Where some paragraphs have ids, those alone are counted. generate-id only finds
       the elements again. -->
  <xsl:variable name="p:made" as="map(xs:string, xs:string)">
    <xsl:map>
      <xsl:for-each select="$e:shown[empty(.//*[self::p or self::ab]/@xml:id)]//(p | ab)[not(ancestor::note)]">
        <xsl:map-entry key="generate-id(.)" select="'par-' || position()"/>
      </xsl:for-each>
      <xsl:for-each select="$e:shown//*[starts-with(local-name(), 'div')][e:is-division(.)]">
        <xsl:if test="not(@xml:id)"><xsl:map-entry key="generate-id(.)" select="'div-' || position()"/></xsl:if>
      </xsl:for-each>
    </xsl:map>
  </xsl:variable>

  <!-- Whether no element before has the same id. Where one has, the file is at fault, and the first is pointed at. -->
  <xsl:function name="e:is-first" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="not($p:repeats) or not($element/@xml:id) or key('e:by-id', $element/@xml:id, $e:within)[1] is $element"/>
  </xsl:function>

  <xsl:variable name="p:repeats" as="xs:boolean" select="let $ids := $e:within//@xml:id return count($ids) != count(distinct-values($ids))"/>

  <!-- An id without the prefix of the text: the page is the text. -->
  <xsl:function name="e:local-id" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="if ($prefix and starts-with($id, $prefix)) then substring($id, 1 + string-length($prefix)) else $id"/>
  </xsl:function>

  <!-- The id of an element on its page; nothing for what has none. -->
  <xsl:function name="e:id" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:choose>
      <xsl:when test="$element/@xml:id">
        <xsl:sequence select="e:local-id(normalize-space($element/@xml:id))"/>
      </xsl:when>
      <xsl:when test="$element[self::p or self::ab] or starts-with(local-name($element), 'div')">
        <xsl:sequence select="string($p:made(generate-id($element)))"/>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="''"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The number of a paragraph: that in its own id, p12; else what the encoding says, else which of the text it is. -->
  <xsl:function name="e:paragraph-number" as="xs:string">
    <xsl:param name="paragraph" as="element()"/>
    <xsl:variable name="id" as="xs:string" select="e:id($paragraph)"/>
    <xsl:sequence select="if (not($id)) then ''
                          else if ($paragraph/@xml:id and matches($id, '^\D*\d+\D?$')) then replace($id, '^\D+', '')
                          else string(($paragraph/@n[string-length() lt 12]/normalize-space(), $p:ordinals(generate-id($paragraph)))[. != ''][1])"/>
  </xsl:function>

  <xsl:variable name="p:ordinals" as="map(xs:string, xs:string)"
                select="map:merge($e:shown//(p | ab)[not(ancestor::note)][e:id(.)] ! map:entry(generate-id(.), string(position())))"/>

  <!-- Where a reader lands who goes to a place of the text: what has its id on a page in every view, there or around it.
       Nothing where no more than the page is left, or for what is no place of the text. -->
  <xsl:function name="e:landing" as="element()?">
    <xsl:param name="place" as="element()"/>
    <xsl:variable name="around" as="element()*" select="$place/ancestor-or-self::*"/>
    <xsl:variable name="from" as="element()?" select="$around[. is $e:shown]"/>
    <xsl:variable name="within" as="element()*" select="$around[$from][. is $from or . >> $from]"/>
    <xsl:variable name="hidden" as="element()?" select="$within[p:is-beside(.)][1]"/>
    <xsl:sequence select="$within[empty($hidden) or . &lt;&lt; $hidden][e:id(.)][not(map:contains($p:between, local-name()) or @type = 'notes')][last()]"/>
  </xsl:function>

  <!-- What is shown in some views only, or elsewhere than in the line of text, with all it holds. -->
  <xsl:function name="p:is-beside" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="map:contains($p:beside, local-name($element)) or namespace-uri($element) != 'http://www.tei-c.org/ns/1.0'
                          or exists($element[self::note[parent::app] or self::label[parent::surface]])"/>
  </xsl:function>

  <xsl:variable name="p:beside" as="map(xs:string, xs:boolean)" select="map:merge(tokenize('
    choice gap space rdg rdgGrp witDetail wit fw metamark am listApp listWit index interp interpGrp span spanGrp timeline certainty precision respons
    listTranspose undo redo') ! map{.: true()})"/>

  <!-- What has no words of its own, or whose words alone are shown. -->
  <xsl:variable name="p:between" as="map(xs:string, xs:boolean)" select="map:merge(tokenize('
    lb cb gb lem subst substJoin handShift delSpan addSpan damageSpan noteGrp sourceDoc surfaceGrp graphic path ref ptr')
    ! map{.: true()})"/>
</xsl:stylesheet>
