<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: table with its trailers, row, cell, figure. Modes: e:reading.
     Needs: structure.xsl (e:identity). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:structure"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <xsl:template match="table" as="element(Q{}table)">
    <table xmlns="">
      <xsl:call-template name="e:identity"/>
      <xsl:for-each select="head[1]">
        <caption>
          <xsl:call-template name="e:identity"/>
          <xsl:apply-templates select="../head/node()"/>
        </caption>
      </xsl:for-each>
      <tbody><xsl:apply-templates select="* except (head | trailer)"/></tbody>
      <xsl:where-populated>
        <tfoot><xsl:apply-templates select="trailer"/></tfoot>
      </xsl:where-populated>
    </table>
  </xsl:template>

  <!-- A note on the table, or its source. -->
  <xsl:template match="table/trailer" as="element(Q{}tr)" priority="1">
    <tr xmlns="">
      <td colspan="{(../@cols, max(../row/count(cell)))[1]}">
        <xsl:call-template name="e:identity"/>
        <xsl:apply-templates/>
      </td>
    </tr>
  </xsl:template>

  <xsl:template match="row" as="element(Q{}tr)">
    <tr xmlns=""><xsl:apply-templates select="*"/></tr>
  </xsl:template>

  <xsl:template match="cell" as="element()">
    <xsl:variable name="label" as="xs:boolean" select="@role = 'label' or ../@role = 'label'"/>
    <xsl:element name="{if ($label) then 'th' else 'td'}" namespace="">
      <xsl:call-template name="e:identity"/>
      <xsl:if test="$label"><xsl:attribute name="scope" select="if (../@role = 'label') then 'col' else 'row'"/></xsl:if>
      <xsl:if test="@cols"><xsl:attribute name="colspan" select="@cols"/></xsl:if>
      <xsl:if test="@rows"><xsl:attribute name="rowspan" select="@rows"/></xsl:if>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="figure" as="element(Q{}figure)">
    <figure xmlns="">
      <xsl:call-template name="e:identity"/>
      <xsl:apply-templates/>
    </figure>
  </xsl:template>

  <xsl:template match="figure/head" as="element(Q{}figcaption)" priority="2">
    <figcaption xmlns="">
      <xsl:call-template name="e:identity"/>
      <xsl:apply-templates/>
    </figcaption>
  </xsl:template>

  <!-- HTML allows a figure one caption; where there is a heading, that is it. -->
  <xsl:template match="figDesc" as="element()">
    <xsl:element name="{if (../head) then 'p' else 'figcaption'}" namespace="">
      <xsl:call-template name="e:identity"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="graphic" as="empty-sequence()"/>
</xsl:stylesheet>
