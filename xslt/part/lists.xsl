<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: list and all that is a list of entries, item, label. Modes: e:reading.
     Needs: structure.xsl (e:content, e:below), shapes.xsl, cited.xsl (e:sources). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:lists"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <xsl:template match="list | castList | castGroup | listBibl | listPerson | listOrg | listPlace | listEvent | listNym | listObject
                       | listRelation | listRef | listChange | listForest | specList | attList | valList | paramList" as="node()*">
    <xsl:param name="page" as="xs:integer" select="0" tunnel="yes"/>
    <xsl:variable name="here" as="node()*" select="e:on-page(., $page)"/>
    <xsl:variable name="heads" as="node()*" select="$here intersect p:heads(.)"/>
    <xsl:for-each select="$heads">
      <xsl:apply-templates select="."/>
      <xsl:call-template name="e:below"/>
    </xsl:for-each>
    <xsl:variable name="labelled" as="xs:boolean" select="p:is-labelled(.)"/>
    <xsl:element name="{if ($labelled) then 'dl' else if (p:is-numbered(.)) then 'ol' else 'ul'}" namespace="">
      <xsl:call-template name="e:attributes"><xsl:with-param name="class" select="p:class(., $labelled)"/></xsl:call-template>
      <xsl:call-template name="e:content">
        <xsl:with-param name="children" select="$here except $heads"/>
        <xsl:with-param name="entries" select="if ($labelled) then 'dl' else 'li'"/>
      </xsl:call-template>
    </xsl:element>
  </xsl:template>

  <!-- Headings stand above the list. -->
  <xsl:function name="p:heads" as="node()*">
    <xsl:param name="list" as="element()"/>
    <xsl:variable name="first" as="element()?" select="$list/*[not(self::head)][1]"/>
    <xsl:sequence select="$list/node()[if ($first) then . &lt;&lt; $first else true()]"/>
  </xsl:function>

  <xsl:function name="p:is-numbered" as="xs:boolean">
    <xsl:param name="list" as="element()"/>
    <xsl:sequence select="$list/self::list and tokenize(lower-case($list/@rend || ' ' || $list/@type), '[^\w-]+')
                          = ('numbered', 'ordered', 'chronicle', 'enumerated', 'arabic', 'decimal', 'ol', 'alphabetic', 'lower-alpha', 'roman', 'lower-roman')"/>
  </xsl:function>

  <!-- Whether each item has its label and nothing else comes between. -->
  <xsl:function name="p:is-labelled" as="xs:boolean">
    <xsl:param name="list" as="element()"/>
    <xsl:sequence select="exists($list/self::list/label)
                          and (every $child in $list/* except p:heads($list)
                               satisfies $child[self::headLabel | self::headItem | self::label[following-sibling::*[1][self::item]]
                                                | self::item[preceding-sibling::*[1][self::label]]])"/>
  </xsl:function>

  <xsl:function name="p:class" as="xs:string+">
    <xsl:param name="list" as="element()"/>
    <xsl:param name="labelled" as="xs:boolean"/>
    <xsl:variable name="said" as="xs:string*" select="tokenize(lower-case($list/@rend || ' ' || $list/@type))"/>
    <xsl:sequence select="if (not($labelled)) then 'list' else if ($said = 'gloss') then 'glossary' else 'labelled',
                          $list[not(self::list)] ! ('tei-' || local-name()),
                          'chronicle'[$said = 'chronicle'], 'simple'[$said = ('simple', 'plain', 'unmarked', 'none')], 'inline'[$said = ('inline', 'run-on')],
                          'alpha'[$said = ('alphabetic', 'lower-alpha')], 'roman'[$said = ('roman', 'lower-roman')]"/>
  </xsl:function>

  <xsl:template match="list/head | castList/head | castGroup/head | listBibl/head | listPerson/head | listOrg/head | listPlace/head | listEvent/head
                       | listNym/head | listObject/head | listRelation/head | listForest/head | specList/head | attList/head | valList/head" as="element()" priority="1">
    <xsl:element name="{if (e:holds-block(.)) then 'div' else 'p'}" namespace="">
      <xsl:call-template name="e:attributes"><xsl:with-param name="class" select="'list-head'"/></xsl:call-template>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- One of a list, with what stands below it. What is no entry, a page that begins or a remark, has a place between two. -->
  <xsl:template name="e:entry" as="element()?">
    <xsl:param name="in" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="$in = 'dl'">
        <xsl:element name="{if (self::label or self::headLabel) then 'dt' else 'dd'}" namespace="">
          <xsl:call-template name="e:attributes"><xsl:with-param name="class" select="'list-heads'[current()/(self::headLabel | self::headItem)]"/></xsl:call-template>
          <xsl:apply-templates/>
          <xsl:call-template name="e:sources"/>
          <xsl:for-each select="self::item/preceding-sibling::*[1] | self::item"><xsl:call-template name="e:below"/></xsl:for-each>
        </xsl:element>
      </xsl:when>
      <xsl:otherwise>
        <xsl:where-populated>
          <li xmlns="">
            <xsl:if test="self::item or self::castItem or self::label or self::headLabel or self::headItem">
              <xsl:call-template name="e:attributes"><xsl:with-param name="class" select="'label'[current()/self::label]"/></xsl:call-template>
            </xsl:if>
            <xsl:if test="not(p:is-entry(.))"><xsl:attribute name="class" select="'between'"/></xsl:if>
            <xsl:if test="self::item[parent::list[p:is-numbered(.)]]/@n castable as xs:integer"><xsl:attribute name="value" select="@n"/></xsl:if>
            <!-- An entry of a chronicle is cited by its number, also where others are left out. -->
            <xsl:if test="self::item/parent::list/@type = 'chronicle'"><xsl:attribute name="value" select="count(preceding-sibling::item) + 1"/></xsl:if>
            <xsl:apply-templates select="."/>
            <xsl:if test="self::item"><xsl:call-template name="e:sources"/></xsl:if>
            <xsl:call-template name="e:below"/>
          </li>
        </xsl:where-populated>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="p:is-entry" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="empty($element/(self::pb | self::cb | self::gb | self::lb | self::milestone | self::fw | self::anchor | self::note | self::gap
                                          | self::space | self::head | self::p | self::ab | self::desc | self::trailer))"/>
  </xsl:function>

  <!-- Their elements on the page are made where the list is. -->
  <xsl:template match="item | castItem | list/label | headLabel | headItem" as="node()*" priority="1"><xsl:apply-templates/></xsl:template>
</xsl:stylesheet>
