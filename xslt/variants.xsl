<?xml version="1.0" encoding="UTF-8"?>
<!-- The variants of a text for the pages beside it: <variants> with the rows of the table of its entries, what they may be
     filtered by, counts, density, the witnesses to choose from, and a <page> with the text of all witnesses for each page
     of the text. Modes: e:variants. Needs: the parts; $pages, which page of the site an id has. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:variants"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                default-mode="e:variants" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:include href="part/text.xsl"/>
  <xsl:include href="part/witness-text.xsl"/>
  <xsl:include href="part/lost-blocks.xsl"/>
  <xsl:include href="part/located-words.xsl"/>
  <xsl:include href="part/variant-counts.xsl"/>

  <xsl:mode name="e:variants" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="TEI" as="element(Q{}variants)">
    <variants xmlns="" language="{e:text-language(.)}" entries="{count($e:entries)}" inexact="{count($e:entries[not(e:is-exact(.) or map:contains($e:located, generate-id(.)))][e:apparatus-of(.) = 'variants'])}">
      <rows><xsl:apply-templates select="$e:entries"/></rows>
      <filters><xsl:call-template name="e:filters"/></filters>
      <counts><xsl:call-template name="e:counts"/></counts>
      <density><xsl:call-template name="e:density"/></density>
      <witnesses><xsl:call-template name="e:conspectus"/></witnesses>
      <choice><xsl:call-template name="p:choice"/></choice>
      <xsl:for-each select="$e:page-numbers">
        <page id="{e:page-id(.)}" number="{.}">
          <xsl:apply-templates select="$e:shown" mode="e:reading">
            <xsl:with-param name="page" select="." tunnel="yes"/>
            <xsl:with-param name="of-witnesses" select="true()" tunnel="yes"/>
            <xsl:with-param name="copy" select="true()" tunnel="yes"/>
            <xsl:with-param name="linked" select="true()" tunnel="yes"/>
          </xsl:apply-templates>
        </page>
      </xsl:for-each>
    </variants>
  </xsl:template>

  <!-- An entry as a row of the table: place, lemma, readings, kind, cause, hand. -->
  <xsl:template match="app" as="element(Q{}tr)">
    <xsl:variable name="kinds" as="xs:string*" select="e:kinds(.)"/>
    <xsl:variable name="place" as="xs:string" select="e:cited-place(.)"/>
    <tr xmlns="" data-wit="{e:in-order(e:single(e:readings(.) ! e:written(.)))}" data-kind="{$kinds}" data-hand="{e:hands(.)}">
      <th scope="row" data-sort="{position()}"><a href="{p:href(.)}">{$place}</a></th>
      <td><xsl:call-template name="e:head-of-entry"/></td>
      <td><xsl:call-template name="e:variants"/></td>
      <td>{string-join($kinds ! e:word('variant', .), ', ')}</td>
      <td>{string-join(distinct-values(e:readings(.)/@cause) ! e:word('cause', .), ', ')}</td>
      <td>{string-join(e:hands(.) ! e:named(.), ', ')}</td>
    </tr>
  </xsl:template>

  <!-- Where the entry stands below the text. -->
  <xsl:function name="p:href" as="xs:string">
    <xsl:param name="app" as="element(app)"/>
    <xsl:variable name="block" as="element()?" select="e:start($app) ! e:block-of(.)"/>
    <xsl:sequence select="$root || 'text/' || e:page-address(($block ! e:page(.), 0)[1]) || '#' || e:entry-id($app)"/>
  </xsl:function>

  <!-- One of the witnesses is shown; the edition's own text is the first. -->
  <xsl:template name="p:choice" as="element()+">
    <xsl:for-each select="0 to count($e:witnesses)">
      <xsl:variable name="id" as="xs:string?" select="$e:witnesses[current()]"/>
      <label xmlns="" for="w{.}">
        <input type="radio" name="w" id="w{.}" value="{($id ! e:siglum(.), '')[1]}">
          <xsl:if test=". = 0"><xsl:attribute name="checked" select="'checked'"/></xsl:if>
        </input>
        <xsl:text> {if ($id) then e:siglum($id) else e:say('editionText')}</xsl:text>
      </label>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
