<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: fileDesc. Modes: none; who answers for a text, and who published it when.
     Needs: nothing. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:imprint"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <!-- What the header says, and nothing where it says nothing. -->
  <xsl:function name="e:imprint" as="element(Q{}imprint)">
    <xsl:param name="file" as="element(fileDesc)"/>
    <xsl:variable name="published" as="element()?" select="$file/publicationStmt"/>
    <xsl:variable name="edition" as="element()?" select="$file/editionStmt/edition[1]"/>
    <xsl:variable name="dates" as="element(date)*" select="$published/(date, p/date), $edition/date, $file/editionStmt/date"/>
    <imprint xmlns="" publisher="{p:words(($published/(publisher, authority, p/publisher))[1])}"
             place="{p:words(($published/(pubPlace, p/pubPlace))[1])}"
             date="{($dates[1]/@when, $dates[1] ! p:words(.))[1]}"
             version="{($edition/@n[normalize-space()] ! normalize-space(), p:words($edition))[1]}"
             doi="{p:words(($published/idno[lower-case(@type) = 'doi'])[1]) => replace('^(https?://(dx\.)?doi\.org/|doi:)', '', 'i')}">
      <xsl:apply-templates select="$file/titleStmt/author ! p:named(.)" mode="p:name"><xsl:with-param name="role" select="'author'"/></xsl:apply-templates>
      <xsl:apply-templates select="$file/titleStmt/editor[not(@role) or contains(lower-case(@role), 'edit')] ! p:named(.)" mode="p:name"><xsl:with-param name="role" select="'editor'"/></xsl:apply-templates>
    </imprint>
  </xsl:function>

  <!-- Of several names in one element each counts. -->
  <xsl:function name="p:named" as="element()*">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="names" as="element()*" select="$element/(persName | orgName | name)"/>
    <xsl:sequence select="if (count($names) gt 1) then $names else $element[normalize-space()]"/>
  </xsl:function>

  <xsl:mode name="p:name" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="*" mode="p:name" as="element()">
    <xsl:param name="role" as="xs:string" required="yes"/>
    <xsl:element name="{$role}" namespace="">
      <xsl:attribute name="family" select="normalize-space(string-join(.//(nameLink | surname), ' '))"/>
      <xsl:attribute name="given" select="normalize-space(string-join(.//forename, ' '))"/>
      <xsl:value-of select="p:words(.)"/>
    </xsl:element>
  </xsl:template>

  <xsl:function name="p:words" as="xs:string">
    <xsl:param name="element" as="element()?"/>
    <xsl:sequence select="normalize-space($element)"/>
  </xsl:function>
</xsl:stylesheet>
