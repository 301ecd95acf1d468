<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: none; what the signs of a view mean, of those that occur in the text. Modes: none.
     Needs: views.xsl, functions.xsl (e:say), transcription.xsl (e:hand). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:legend"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <!-- The elements with signs, in the order of the legend. -->
  <xsl:variable name="p:signs" as="xs:string+"
                select="'choice', 'sic', 'supplied', 'del', 'add', 'mod', 'restore', 'retrace', 'unclear', 'damage', 'surplus', 'secl', 'ex'"/>

  <xsl:template name="e:legend" as="element(Q{}dl)?">
    <xsl:context-item as="element(TEI)" use="required"/>
    <xsl:variable name="there" as="xs:string*"
                  select="distinct-values((text | sourceDoc)//*[not(self::sic[parent::choice])]/replace(local-name(), 'Span$', ''))"/>
    <xsl:where-populated>
      <dl xmlns="" class="legend">
        <xsl:for-each select="$p:signs[. = $there][not($e:diplomatic and . = ('sic', 'secl'))]">
          <div><dt><xsl:sequence select="p:sample(.)"/></dt><dd>{e:say(if (. = 'choice' and $e:diplomatic) then 'said-choice-received' else 'said-' || .)}</dd></div>
        </xsl:for-each>
        <xsl:for-each-group select="(text | sourceDoc)//(@hand | handShift/@new)" group-by="e:hand(.)">
          <div><dt class="hand-shift">{current-grouping-key()}</dt><dd>{e:say('aHand')}</dd></div>
        </xsl:for-each-group>
      </dl>
    </xsl:where-populated>
  </xsl:template>

  <!-- A word that bears the sign. -->
  <xsl:function name="p:sample" as="element()+">
    <xsl:param name="sign" as="xs:string"/>
    <xsl:element name="{if ($sign = 'del') then 'del' else if ($sign = 'add') then 'ins' else 'span'}" namespace="">
      <xsl:attribute name="class" select="if ($sign = 'choice') then 'emended' else $sign"/>
      <xsl:text>{e:say('sample')}</xsl:text>
    </xsl:element>
    <xsl:if test="$sign = 'choice' and not($e:diplomatic)">
      <span xmlns="" class="received"> <span>{e:say('sample')}</span></span>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
