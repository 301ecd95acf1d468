<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: persons, organisations, places, events, objects and relations, where a text lists them. Modes: e:reading.
     Needs: shapes.xsl, functions.xsl (e:say). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:registers"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <xsl:template match="person | personGrp | persona | org | place | event | nym | location | climate | terrain | population | trait | state
                       | langKnowledge" as="element()">
    <xsl:call-template name="e:record"/>
  </xsl:template>

  <xsl:template match="birth | death | floruit | age | sex | gender | faith | nationality | occupation | education | affiliation | residence
                       | socecStatus | langKnown" as="node()*">
    <xsl:call-template name="e:bare"/>
  </xsl:template>

  <!-- What it is, and from whom to whom. -->
  <xsl:template match="relation" as="element(Q{}div)">
    <div xmlns="">
      <xsl:call-template name="e:attributes"><xsl:with-param name="class" select="'tei-relation'"/></xsl:call-template>
      <span data-added="">{string-join((@name, @ref[not(current()/@name)]), ' ')}: {p:names(@active | @mutual)}{@passive ! (' → ' || p:names(.))} </span>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <xsl:function name="p:names" as="xs:string">
    <xsl:param name="pointers" as="attribute()*"/>
    <xsl:variable name="names" as="xs:string*">
      <xsl:for-each select="$pointers ! tokenize(.)">
        <xsl:variable name="id" as="xs:string" select="substring-after(., '#')"/>
        <xsl:variable name="entry" as="element()?" select="key('e:by-id', $id, root($pointers[1]))"/>
        <xsl:sequence select="($entry/(persName, orgName, placeName, name)[1] ! normalize-space(), $headings(.), $id[.], .)[1]"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="string-join($names, ', ')"/>
  </xsl:function>
</xsl:stylesheet>
