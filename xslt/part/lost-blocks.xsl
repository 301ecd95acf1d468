<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: blocks that lie wholly in lacunae of witnesses. Modes: e:reading, in which such a block is one that the
     witness does not have (class xN), so that no rules, bullets or frames are left of it.
     Needs: witness-text.xsl, presence.xsl. A cell stays, as a row without it would be out of line. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:lost-blocks"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <xsl:template match="*[map:contains($p:lost, generate-id(.))]" as="node()*" priority="42">
    <xsl:param name="of-witnesses" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="shown" as="node()*"><xsl:next-match/></xsl:variable>
    <xsl:variable name="lacking" as="xs:string" select="$p:lost(generate-id(.))"/>
    <xsl:for-each select="$shown">
      <xsl:choose>
        <xsl:when test="self::* and $of-witnesses">
          <xsl:sequence select="p:marked(., $lacking)"/>
        </xsl:when>
        <xsl:otherwise><xsl:sequence select="."/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <!-- Bullets of items whose words a witness lacks. -->
  <xsl:template match="list[$p:lost => map:size() > 0]" as="node()*" priority="41">
    <xsl:param name="of-witnesses" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="shown" as="node()*"><xsl:next-match/></xsl:variable>
    <xsl:for-each select="$shown">
      <xsl:choose>
        <xsl:when test="$of-witnesses and self::*[Q{}li]">
          <xsl:copy>
            <xsl:sequence select="@*"/>
            <xsl:for-each select="node()">
              <xsl:variable name="lacking" as="xs:string*" select="self::Q{}li ! p:classes-of-all(.)"/>
              <xsl:choose>
                <xsl:when test="exists($lacking)"><xsl:sequence select="p:marked(., $lacking)"/></xsl:when>
                <xsl:otherwise><xsl:sequence select="."/></xsl:otherwise>
              </xsl:choose>
            </xsl:for-each>
          </xsl:copy>
        </xsl:when>
        <xsl:otherwise><xsl:sequence select="."/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <xsl:function name="p:marked" as="element()">
    <xsl:param name="shown" as="element()"/>
    <xsl:param name="lacking" as="xs:string+"/>
    <xsl:copy select="$shown">
      <xsl:sequence select="@* except @class"/>
      <xsl:attribute name="class" select="@class, $lacking"/>
      <xsl:sequence select="node()"/>
    </xsl:copy>
  </xsl:function>

  <!-- The witnesses that have none of the words of what is shown. -->
  <xsl:function name="p:classes-of-all" as="xs:string*">
    <xsl:param name="shown" as="element()"/>
    <xsl:variable name="words" as="text()*" select="$shown//text()[normalize-space()]"/>
    <xsl:variable name="first" as="xs:string*" select="$words[1]/parent::*/@class ! tokenize(.)[matches(., '^x\d+$')]"/>
    <xsl:sequence select="$first[every $word in tail($words) satisfies $word/parent::*/@class ! tokenize(.) = .]"/>
  </xsl:function>

  <!-- What a block is made of: words, and elements with nothing in them. -->
  <xsl:function name="p:leaves" as="node()*">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="$block//(text()[normalize-space()] | *[not(node())][not(self::lacunaStart or self::lacunaEnd or self::witStart or self::witEnd)])"/>
  </xsl:function>

  <xsl:variable name="p:lost" as="map(xs:string, xs:string)">
    <xsl:variable name="absent" as="map(xs:string, xs:string*)" select="e:absences($e:tei/text ! p:leaves(.))"/>
    <xsl:variable name="blocks" as="element()*"
                  select="if (map:size($absent) = 0) then ()
                          else $e:tei/text//(p | ab | l | lg | head | list | table | row | figure | sp | speaker | stage | quote | opener | closer)
                               [p:leaves(.)[1] ! map:contains($absent, generate-id(.))]"/>
    <xsl:map>
      <xsl:for-each select="$blocks">
        <xsl:variable name="lacking" as="xs:integer*" select="p:lacking(., $absent)"/>
        <xsl:if test="exists($lacking)">
          <xsl:map-entry key="generate-id(.)" select="string-join(sort($lacking) ! ('x' || .), ' ')"/>
        </xsl:if>
      </xsl:for-each>
    </xsl:map>
  </xsl:variable>

  <!-- The witnesses that have nothing of a block, and no reading said to be there all the same. -->
  <xsl:function name="p:lacking" as="xs:integer*">
    <xsl:param name="block" as="element()"/>
    <xsl:param name="absent" as="map(xs:string, xs:string*)"/>
    <xsl:variable name="leaves" as="node()*" select="p:leaves($block)"/>
    <xsl:variable name="borders" as="element()*" select="$block//(lacunaStart | lacunaEnd | witStart | witEnd)"/>
    <xsl:variable name="entries" as="element(app)*"
                  select="$block//app, if ($e:has-marks) then $block/descendant-or-self::* ! e:ending-at(.) else ()"/>
    <xsl:sequence select="$absent(generate-id($leaves[1]))
                          [every $leaf in tail($leaves) satisfies $absent(generate-id($leaf)) = .]
                          [not(. = ($borders ! e:of-border(.), $entries/descendant::rdg ! e:single(e:written(.))))]
                          ! e:place-of-witness(.)"/>
  </xsl:function>
</xsl:stylesheet>
