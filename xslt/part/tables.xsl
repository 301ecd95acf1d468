<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: table with its trailers, row, cell. Modes: e:reading.
     Needs: shapes.xsl, functions.xsl (e:say), cited.xsl. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:tables"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <!-- Who hears a table must be told what it is, by its heading, by labels of its columns or rows, or as a table. -->
  <xsl:template match="table" as="element(Q{}table)">
    <xsl:param name="copy" as="xs:boolean" select="false()" tunnel="yes"/>
    <!-- What the rows rest on: named once below the table if that is the same for all, else in a column more. -->
    <xsl:variable name="cites" as="xs:string*"
                  select="if ($copy) then () else distinct-values(row[not(@role = 'label')] ! string-join(distinct-values(cell ! e:cites-within(.)), ' '))"/>
    <table xmlns="">
      <xsl:call-template name="e:attributes"/>
      <xsl:choose>
        <xsl:when test="head">
          <caption>
            <xsl:for-each select="head[1]"><xsl:call-template name="e:attributes"/></xsl:for-each>
            <xsl:apply-templates select="head/node()"/>
          </caption>
        </xsl:when>
        <xsl:when test="empty(row[@role = 'label'] | row/cell[@role = 'label'])">
          <caption class="vh" data-added="">{string-join((e:say('table'), @n), ' ')}</caption>
        </xsl:when>
      </xsl:choose>
      <tbody>
        <xsl:call-template name="p:rows">
          <xsl:with-param name="sourced" select="count($cites) gt 1" tunnel="yes"/>
        </xsl:call-template>
      </tbody>
      <xsl:where-populated>
        <tfoot>
          <xsl:apply-templates select="trailer"/>
          <xsl:if test="count($cites) = 1 and $cites != ''">
            <tr data-added=""><td class="sources" colspan="{p:columns(.)}"><xsl:sequence select="e:cited-places(tokenize($cites))"/></td></tr>
          </xsl:if>
        </tfoot>
      </xsl:where-populated>
    </table>
  </xsl:template>

  <!-- A page that begins between two rows, or a mark, goes into the first cell of the next: a row of its own would be
       one that cells of several rows reach into. After the last row it has one. -->
  <xsl:template name="p:rows" as="element(Q{}tr)*">
    <xsl:for-each-group select="* except (head | trailer)" group-ending-with="row">
      <xsl:variable name="between" as="node()*"><xsl:apply-templates select="current-group()[not(self::row)]"/></xsl:variable>
      <xsl:choose>
        <xsl:when test="current-group()/self::row">
          <xsl:apply-templates select="current-group()/self::row"><xsl:with-param name="before" select="$between"/></xsl:apply-templates>
        </xsl:when>
        <xsl:when test="exists($between)"><tr xmlns=""><td colspan="{p:columns(ancestor-or-self::table[1])}"><xsl:sequence select="$between"/></td></tr></xsl:when>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:template>

  <xsl:function name="p:columns" as="xs:integer">
    <xsl:param name="table" as="element(table)"/>
    <xsl:sequence select="($table/@cols[. castable as xs:positiveInteger] ! xs:integer(.),
                           max($table/row/sum(cell ! p:span(@cols))) ! xs:integer(.), 1)[. ge 1][1]"/>
  </xsl:function>

  <xsl:function name="p:span" as="xs:integer">
    <xsl:param name="given" as="attribute()?"/>
    <xsl:sequence select="if ($given castable as xs:positiveInteger) then min((xs:integer($given), 1000)) else 1"/>
  </xsl:function>

  <!-- A note on the table, or its source. -->
  <xsl:template match="table/trailer" as="element(Q{}tr)" priority="1">
    <tr xmlns="">
      <td colspan="{p:columns(..)}">
        <xsl:call-template name="e:attributes"/>
        <xsl:apply-templates/>
      </td>
    </tr>
  </xsl:template>

  <xsl:template match="row" as="element(Q{}tr)">
    <xsl:param name="before" as="node()*" select="()"/>
    <xsl:param name="sourced" as="xs:boolean" select="false()" tunnel="yes"/>
    <tr xmlns="">
      <xsl:call-template name="e:attributes"/>
      <xsl:for-each select="*">
        <xsl:choose>
          <xsl:when test="self::cell">
            <xsl:apply-templates select="."><xsl:with-param name="before" select="if (. is ../cell[1]) then $before else ()"/></xsl:apply-templates>
          </xsl:when>
          <xsl:otherwise><xsl:where-populated><td><xsl:apply-templates select="."/></td></xsl:where-populated></xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
      <xsl:if test="$sourced">
        <xsl:choose>
          <xsl:when test="@role = 'label'"><th scope="col" data-added="">{e:say('sources')}</th></xsl:when>
          <xsl:otherwise><td class="sources" data-added=""><xsl:sequence select="e:cited-places(distinct-values(cell ! e:cites-within(.)))"/></td></xsl:otherwise>
        </xsl:choose>
      </xsl:if>
    </tr>
  </xsl:template>

  <xsl:template match="cell" as="element()">
    <xsl:param name="before" as="node()*" select="()"/>
    <xsl:variable name="label" as="xs:boolean" select="@role = 'label' or ../@role = 'label'"/>
    <xsl:element name="{if ($label) then 'th' else 'td'}" namespace="">
      <xsl:call-template name="e:attributes"/>
      <xsl:if test="$label"><xsl:attribute name="scope" select="if (../@role = 'label') then 'col' else 'row'"/></xsl:if>
      <xsl:if test="p:span(@cols) > 1"><xsl:attribute name="colspan" select="p:span(@cols)"/></xsl:if>
      <xsl:if test="p:span(@rows) > 1"><xsl:attribute name="rowspan" select="p:span(@rows)"/></xsl:if>
      <xsl:sequence select="$before"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
