<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: facsimile, surface, zone, graphic, as images of the source. Modes: none.
     Needs: functions.xsl (e:say, e:media), page-numbers.xsl, views.xsl. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:facsimile"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <!-- What an image shows: its description, or the page. -->
  <xsl:function name="e:page-name" as="xs:string">
    <xsl:param name="page" as="element()"/>
    <xsl:sequence select="if ($page/@n) then e:say('page', $page/@n)
                          else ($page/self::surface/(desc, label)[1] ! normalize-space(), e:say('pageWithoutNumber'))[. != ''][1]"/>
  </xsl:function>

  <!-- The surface or zone that a page break, an element of the text or a surface means by its @facs or itself. -->
  <xsl:function name="p:region" as="element()?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="if ($element[self::surface or self::zone]) then $element
                          else (tokenize($element/@facs)[starts-with(., '#')] ! key('e:by-id', substring(., 2), root($element)))[1]"/>
  </xsl:function>

  <xsl:function name="p:surface" as="element()?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="p:region($element)/ancestor-or-self::surface[1]"/>
  </xsl:function>

  <!-- The image of a page as the encoder names it. -->
  <xsl:function name="p:url" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="region" as="element()?" select="p:region($element)"/>
    <xsl:variable name="graphic" as="element()?"
                  select="($region/self::graphic, $region/(self::surface, self::zone)/graphic, p:surface($element)/graphic)[1]"/>
    <xsl:sequence select="($graphic ! p:address(., @url), ($element, $region)/@facs ! tokenize(.)[not(starts-with(., '#'))] ! p:address($element, .))[1]"/>
  </xsl:function>

  <!-- An address on the web where there is a base on the web (TEI, att.global, xml:base); else as written. -->
  <xsl:function name="p:address" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="url" as="xs:string"/>
    <xsl:variable name="base" as="xs:string?" select="$element/ancestor-or-self::*[@xml:base][1]/@xml:base"/>
    <xsl:sequence select="if (matches($base, '^https?:') and not(matches($url, '^[a-z]+:', 'i'))) then string(resolve-uri(iri-to-uri($url), iri-to-uri($base))) else $url"/>
  </xsl:function>

  <!-- Where the image of a page is: on the site, or on the web, where nothing is fetched before the reader asks.
       A IIIF description of an image names its server; the image itself is asked for at full size (IIIF Image API 3). -->
  <xsl:function name="p:href" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="p:url($element) ! (.[matches(., '^https?:')], e:media(.))[1] ! replace(., '^(https?:.*)/info\.json$', '$1/full/max/0/default.jpg')"/>
  </xsl:function>

  <!-- The link of a page to its image; a script shows the image beside the text. -->
  <xsl:function name="e:image-link" as="element(Q{}a)?">
    <xsl:param name="page" as="element()"/>
    <xsl:for-each select="p:href($page)">
      <a xmlns="" class="image" href="{.}">
        <xsl:for-each select="p:box(p:region($page)[self::zone], p:surface($page))">
          <xsl:attribute name="data-region" select="."/>
        </xsl:for-each>
        <xsl:for-each select="p:surface($page)/@xml:id"><xsl:attribute name="data-sheet" select="."/></xsl:for-each>
        <span class="vh">{e:say('imageOf', e:page-name($page))}</span>
      </a>
    </xsl:for-each>
  </xsl:function>

  <!-- The page of the site, from the pages of images, that shows a page of the text in this view. -->
  <xsl:function name="e:address-of" as="xs:string">
    <xsl:param name="page" as="xs:integer"/>
    <xsl:sequence select="$root || $view || '/' || e:page-address($page)"/>
  </xsl:function>

  <!-- An image of the site, with its zones; to one on the web, a link: a page asks for nothing from elsewhere. -->
  <xsl:function name="e:sheet" as="element()+">
    <xsl:param name="image" as="element(Q{}a)"/>
    <xsl:variable name="surface" as="element()?" select="$image/@data-sheet ! key('e:by-id', ., root($e:within))[1]"/>
    <xsl:variable name="alternative" as="xs:string" select="string-join(($surface/desc ! normalize-space(), normalize-space($image))[. != ''][1])"/>
    <xsl:choose>
      <xsl:when test="matches($image/@href, '^https?:')">
        <p xmlns="" class="remote"><a class="image" href="{$image/@href}">{e:say('imageAt', replace($image/@href, '^https?://([^/]+).*$', '$1'))}</a></p>
      </xsl:when>
      <xsl:otherwise>
        <a xmlns="" class="image" href="{$image/@href}"><img src="{$image/@href}" alt="{$alternative}" loading="lazy"/></a>
        <xsl:sequence select="p:overlay($surface, $image/@data-region)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:key name="p:shown-by" match="*[@facs][@xml:id]" use="tokenize(@facs)[starts-with(., '#')] ! substring(., 2)"/>

  <!-- The zones of a sheet, each leading to what it shows; the region of the page itself. -->
  <xsl:function name="p:overlay" as="element(Q{}svg)?">
    <xsl:param name="surface" as="element()?"/>
    <xsl:param name="region" as="attribute()?"/>
    <xsl:where-populated>
      <svg xmlns="" class="zones" viewBox="0 0 100 100" preserveAspectRatio="none">
        <xsl:for-each select="$region"><xsl:sequence select="p:rectangle(., 'region')"/></xsl:for-each>
        <xsl:for-each select="$surface//zone">
          <xsl:variable name="place" as="element()?" select="key('p:shown-by', string(@xml:id), root(.))[not(self::pb)][1]"/>
          <xsl:variable name="box" as="xs:string?" select="p:box(., $surface)"/>
          <xsl:choose>
            <xsl:when test="empty($box) or $box = $region"/>
            <xsl:when test="exists($place)">
              <a href="{e:address-of(e:page($place))}#{e:id($place)}" aria-label="{e:say('zone', normalize-space(string-join((@type, substring(normalize-space(string-join($place//text()[not(ancestor::note or ancestor::corr or ancestor::reg or ancestor::expan)])), 1, 40)), ': ')))}">
                <xsl:sequence select="p:rectangle($box, 'zone')"/>
              </a>
            </xsl:when>
            <xsl:otherwise><xsl:sequence select="p:rectangle($box, 'zone')"/></xsl:otherwise>
          </xsl:choose>
        </xsl:for-each>
      </svg>
    </xsl:where-populated>
  </xsl:function>

  <xsl:function name="p:rectangle" as="element(Q{}rect)">
    <xsl:param name="box" as="xs:string"/>
    <xsl:param name="class" as="xs:string"/>
    <xsl:variable name="edges" as="xs:string*" select="tokenize($box)"/>
    <rect xmlns="" class="{$class}" x="{$edges[1]}" y="{$edges[2]}" width="{$edges[3]}" height="{$edges[4]}"/>
  </xsl:function>

  <!-- Sheets with an image that no page of the text leads to. -->
  <xsl:function name="e:other-sheets" as="element(Q{}section)*">
    <xsl:variable name="shown" as="xs:string*" select="$e:shown//pb ! p:href(.)"/>
    <xsl:for-each select="$e:within/(facsimile | sourceDoc)//surface[graphic]">
      <xsl:variable name="link" as="element(Q{}a)?" select="e:image-link(.)"/>
      <xsl:if test="exists($link) and not($link/@href = $shown)">
        <section xmlns="" class="folio">
          <h2>{e:page-name(.)}</h2>
          <div class="sheet"><xsl:sequence select="e:sheet($link)"/></div>
        </section>
      </xsl:if>
    </xsl:for-each>
  </xsl:function>

  <!-- A zone on its sheet in hundredths: left, top, width, height. -->
  <xsl:function name="p:box" as="xs:string?">
    <xsl:param name="zone" as="element()?"/>
    <xsl:param name="surface" as="element()?"/>
    <xsl:variable name="sheet" as="xs:double*" select="p:corners($surface)"/>
    <xsl:variable name="corners" as="xs:double*" select="p:corners($zone)"/>
    <xsl:if test="count($sheet) = 4 and count($corners) = 4 and $sheet[3] > $sheet[1] and $sheet[4] > $sheet[2]">
      <xsl:variable name="x" as="xs:double" select="100 div ($sheet[3] - $sheet[1])"/>
      <xsl:variable name="y" as="xs:double" select="100 div ($sheet[4] - $sheet[2])"/>
      <xsl:sequence select="string-join((($corners[1] - $sheet[1]) * $x, ($corners[2] - $sheet[2]) * $y,
                                         ($corners[3] - $corners[1]) * $x, ($corners[4] - $corners[2]) * $y) ! round(., 2), ' ')"/>
    </xsl:if>
  </xsl:function>

  <!-- Left, upper, right and lower edge, as they are given or as the corners have them. A sheet without edges of its own
       has those of its image. -->
  <xsl:function name="p:corners" as="xs:double*">
    <xsl:param name="element" as="element()?"/>
    <xsl:variable name="edges" as="xs:string*" select="$element/(@ulx, @uly, @lrx, @lry)/string()"/>
    <xsl:variable name="points" as="xs:string*" select="tokenize($element/@points)[matches(., '^-?[\d.]+,-?[\d.]+')]"/>
    <xsl:variable name="size" as="xs:string*"
                  select="$element/self::surface/graphic[1]/(@width, @height) ! replace(., 'px$', '')[matches(., '^[\d.]+$')]"/>
    <xsl:choose>
      <xsl:when test="count($edges[. castable as xs:double]) = 4"><xsl:sequence select="$edges ! number()"/></xsl:when>
      <xsl:when test="count($points) > 1">
        <xsl:variable name="x" as="xs:double*" select="$points ! number(tokenize(., ',')[1])"/>
        <xsl:variable name="y" as="xs:double*" select="$points ! number(tokenize(., ',')[2])"/>
        <xsl:sequence select="min($x), min($y), max($x), max($y)"/>
      </xsl:when>
      <xsl:when test="count($size) = 2"><xsl:sequence select="0, 0, $size ! number()"/></xsl:when>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
