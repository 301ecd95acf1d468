<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: those of HTML. What the site says in and around a text is in the language of the site; where the text has
     another, it is marked so: words that are added to the text, and names of what has no words.
     Modes: e:interface. Needs: nothing. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="urn:apparat:edition"
                default-mode="e:interface" exclude-result-prefixes="#all">

  <xsl:mode name="e:interface" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <!-- The language of the site. -->
  <xsl:param name="language" as="xs:string"/>
  <!-- The language of the text. -->
  <xsl:param name="own" as="xs:string"/>

  <!-- The list of emendations speaks the language of the site; what it quotes is the text's. -->
  <xsl:template match="*[not(@lang)][tokenize(@class) = 'lemma' or @data-tei = 'source-reading'][ancestor::ol[@class = 'interventions']]"
                as="element()" priority="1">
    <xsl:copy>
      <xsl:attribute name="lang" select="$own"/>
      <xsl:copy-of select="@*"/>
      <xsl:apply-templates/>
    </xsl:copy>
  </xsl:template>

  <!-- Words of the text itself stand in none of these, or say their own language. -->
  <xsl:template match="*[not(@lang)][@data-added and not(self::div) and matches(string-join((., @aria-label)), '\p{L}')
                                     or exists((@aria-label, @title)) and not(matches(., '\p{L}'))
                                     or tokenize(@class) = ('om', 'rest', 'kind')]" as="element()">
    <xsl:copy>
      <xsl:attribute name="lang" select="$language"/>
      <xsl:copy-of select="@*"/>
      <xsl:apply-templates/>
    </xsl:copy>
  </xsl:template>
</xsl:stylesheet>
