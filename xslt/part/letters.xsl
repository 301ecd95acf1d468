<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: address, addrLine and its kin; correspDesc. Modes: e:reading, e:letter-head (what the header of a letter
     says of its way, as a table). Needs: shapes.xsl, functions.xsl (e:say). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:letters"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <xsl:mode name="e:letter-head" on-no-match="shallow-skip" on-multiple-match="fail"/>

  <!-- An address in lines has them; one of names and streets is one line. -->
  <xsl:template match="address" as="element()">
    <xsl:choose>
      <xsl:when test="addrLine"><xsl:call-template name="e:element"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="e:joined"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="addrLine" as="element(Q{}div)"><xsl:call-template name="e:element"/></xsl:template>

  <xsl:template match="street | postCode | postBox | email" as="node()*"><xsl:call-template name="e:bare"/></xsl:template>

  <xsl:template match="correspDesc | correspAction | correspContext" as="element()"><xsl:call-template name="e:record"/></xsl:template>

  <xsl:template match="correspDesc[correspAction]" mode="e:letter-head" as="element(Q{}table)">
    <table xmlns="" class="letter-head">
      <caption class="vh">{e:say('letterHead')}</caption>
      <tbody><xsl:apply-templates select="correspAction" mode="e:letter-head"/></tbody>
    </table>
  </xsl:template>

  <xsl:template match="correspAction" mode="e:letter-head" as="element(Q{}tr)">
    <tr xmlns="">
      <th scope="row">{($words('letter.' || @type), string(@type))[. != ''][1]}</th>
      <td><xsl:sequence select="p:list((persName | orgName | name | rs) ! p:shown(.))"/></td>
      <td><xsl:sequence select="p:list((placeName | geogName | settlement | country | address) ! p:shown(.))"/></td>
      <td><xsl:sequence select="p:list(date ! p:shown(.))"/></td>
    </tr>
  </xsl:template>

  <!-- A name or a date as the header writes it; a date without words by its attributes. -->
  <xsl:function name="p:shown" as="element(Q{}span)">
    <xsl:param name="element" as="element()"/>
    <span xmlns="">
      <xsl:choose>
        <xsl:when test="normalize-space($element)">
          <xsl:apply-templates select="$element"><xsl:with-param name="copy" select="true()" tunnel="yes"/></xsl:apply-templates>
        </xsl:when>
        <xsl:otherwise>{e:dates($element)}</xsl:otherwise>
      </xsl:choose>
    </span>
  </xsl:function>

  <xsl:function name="p:list" as="node()*">
    <xsl:param name="items" as="element()*"/>
    <xsl:for-each select="$items">
      <xsl:if test="position() > 1">; </xsl:if>
      <xsl:sequence select="."/>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
