<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: lem, rdg, with @wit; lacunaStart, lacunaEnd, witStart, witEnd. Modes: none; which witnesses have which reading.
     Needs: base-reading.xsl, sigla.xsl, apparatus-entries.xsl. The text is gone through once. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:presence"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- How the apparatus is shown: positive (the witnesses of the lemma are named), negative (they are not), or as it is
       encoded: positive where most lemmas name theirs. -->
  <xsl:param name="apparatus" as="xs:string" select="'as-encoded'"/>

  <xsl:variable name="e:is-positive" as="xs:boolean">
    <xsl:variable name="lemmas" as="element()*" select="$e:entries/(lem, rdgGrp/lem)[1]"/>
    <xsl:sequence select="$apparatus = 'positive'
                          or ($apparatus != 'negative' and 2 * count($lemmas[normalize-space(@wit)]) >= count($lemmas))"/>
  </xsl:variable>

  <xsl:variable name="p:borders" as="element()*" select="$e:tei/text//(lacunaStart | lacunaEnd | witStart | witEnd)"/>

  <!-- The witnesses a border speaks of; those of the reading around it where it names none. -->
  <xsl:function name="e:of-border" as="xs:string*">
    <xsl:param name="border" as="element()"/>
    <xsl:sequence select="e:single(e:witness-ids((($border/@wit)[normalize-space()], $border/ancestor::*[self::rdg or self::lem][1]/@wit)[1]))"/>
  </xsl:function>

  <!-- A witness whose first border is a beginning is not there before it. -->
  <xsl:variable name="p:late" as="xs:string*">
    <xsl:for-each-group select="$p:borders" group-by="e:of-border(.)">
      <xsl:if test="current-group()[1][self::witStart or self::lacunaEnd]">
        <xsl:sequence select="current-grouping-key()"/>
      </xsl:if>
    </xsl:for-each-group>
  </xsl:variable>

  <!-- For each of these nodes, by generate-id, the witnesses that do not have the text there. -->
  <xsl:function name="e:absences" as="map(xs:string, xs:string*)">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:map>
      <xsl:iterate select="if ($p:borders) then $p:borders | $nodes else ()">
        <xsl:param name="absent" as="xs:string*" select="$p:late"/>
        <xsl:variable name="these" as="xs:string*" select=".[self::lacunaStart or self::lacunaEnd or self::witStart or self::witEnd] ! e:of-border(.)"/>
        <xsl:if test="empty((self::lacunaStart, self::lacunaEnd, self::witStart, self::witEnd)) and exists($absent)">
          <xsl:map-entry key="generate-id(.)" select="$absent"/>
        </xsl:if>
        <xsl:next-iteration>
          <xsl:with-param name="absent" select="if (self::lacunaStart or self::witEnd) then distinct-values(($absent, $these))
                                                else $absent[not(. = $these)]"/>
        </xsl:next-iteration>
      </xsl:iterate>
    </xsl:map>
  </xsl:function>

  <xsl:variable name="p:absences" as="map(xs:string, xs:string*)" select="e:absences($e:entries ! e:start(.))"/>

  <!-- The witnesses that an entry may speak of: those that are there; in a reading only its own. -->
  <xsl:function name="e:possible" as="xs:string*">
    <xsl:param name="app" as="element(app)"/>
    <xsl:variable name="around" as="element()?" select="$app/ancestor::*[self::rdg or self::lem][1][normalize-space(@wit)]"/>
    <xsl:variable name="absent" as="xs:string*" select="e:start($app) ! $p:absences(generate-id(.))"/>
    <xsl:sequence select="(if ($around) then e:single(e:written($around)) else $e:witnesses)[not(. = $absent)]"/>
  </xsl:function>

  <!-- The readings of an entry, and of groups in it, but not of entries in its readings. -->
  <xsl:function name="e:readings" as="element(rdg)*">
    <xsl:param name="app" as="element(app)"/>
    <xsl:sequence select="$app/(rdg | rdgGrp/(rdg | descendant::rdg[ancestor::app[1] is $app]))"/>
  </xsl:function>

  <!-- The witnesses of a reading as they are written. -->
  <xsl:function name="e:written" as="xs:string*">
    <xsl:param name="reading" as="element()?"/>
    <xsl:sequence select="e:witness-ids($reading/@wit)"/>
  </xsl:function>

  <!-- The witnesses that have the base reading: those it names; where it names none, all that are there and have no
       other reading. A lemma that somebody conjectured has none. -->
  <xsl:function name="e:with-base" as="xs:string*">
    <xsl:param name="app" as="element(app)"/>
    <xsl:variable name="base" as="element()?" select="e:preferred($app)"/>
    <xsl:variable name="written" as="xs:string*" select="e:written($base)"/>
    <xsl:variable name="others" as="xs:string*" select="e:single((e:readings($app) except $base) ! e:written(.))"/>
    <xsl:sequence select="if (exists($written)) then $written
                          else if ($base/(@resp, @source) or empty(($base, $app/@from, $app/@to)) or empty(e:readings($app)/@wit)) then ()
                          else e:possible($app)[not(. = $others)]"/>
  </xsl:function>

  <!-- Whether the witnesses of a reading are all but those of the lemma and the other readings, and more than half of all:
       then a negative apparatus says so in one word, and names those of the lemma. -->
  <xsl:function name="e:is-rest" as="xs:boolean">
    <xsl:param name="reading" as="element(rdg)"/>
    <xsl:variable name="app" as="element(app)" select="$reading/ancestor::app[1]"/>
    <xsl:variable name="these" as="xs:string*" select="e:single(e:written($reading))"/>
    <xsl:variable name="others" as="xs:string*" select="e:single((e:with-base($app), (e:readings($app) except $reading) ! e:written(.)))"/>
    <xsl:sequence select="not($e:is-positive) and count($these) > 2 and 2 * count($these) > count($e:witnesses)
                          and deep-equal(sort($these), sort(e:possible($app)[not(. = $others)]))"/>
  </xsl:function>
</xsl:stylesheet>
