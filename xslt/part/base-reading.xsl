<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: app, lem, rdg. Modes: none; the one place that says which reading is the text, and where.
     Needs: nothing. TEI, chapter "Critical Apparatus"; verify (TeiReader, BaseReading) goes by the same rules. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:base"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- How many pieces of text before an entry are asked whether they end with its lemma. -->
  <xsl:variable name="p:PIECES" as="xs:integer" select="5"/>

  <xsl:variable name="p:declared" as="xs:boolean" select="exists(root(.)//variantEncoding)"/>

  <!-- The declaration that holds for an entry; few files have any. -->
  <xsl:function name="p:encoding" as="element(variantEncoding)?">
    <xsl:param name="app" as="element(app)"/>
    <xsl:sequence select="if (not($p:declared)) then () else ($app/ancestor::*[self::TEI or self::teiCorpus]/teiHeader/encodingDesc/variantEncoding)[last()]"/>
  </xsl:function>

  <!-- The reading that is the text: the lemma; in an entry without one, the reading of the witness that
       variantEncoding/@source names, else the first. -->
  <xsl:function name="e:base" as="element()?">
    <xsl:param name="app" as="element(app)"/>
    <xsl:variable name="lemma" as="element(lem)?" select="($app/lem, $app/rdgGrp/lem)[1]"/>
    <xsl:variable name="preferred" as="xs:string?" select="if ($lemma) then () else p:encoding($app)/@source ! tokenize(.)[1]"/>
    <xsl:variable name="readings" as="element(rdg)*" select="if ($lemma) then () else $app/(rdg | rdgGrp//rdg[ancestor::app[1] is $app])"/>
    <xsl:sequence select="($lemma, $readings[tokenize(@wit) = $preferred], $readings)[1]"/>
  </xsl:function>

  <!-- Whether the text goes through the entry (parallel segmentation), or the entry only points to a place of it. Through
       an entry within a reading that stands apart goes that reading.
       An entry that points elsewhere does not hold the text, unless parallel segmentation is declared; where another
       method is declared, one that has no lemma, or follows the words of its lemma, does not hold it either. -->
  <xsl:function name="e:holds-text" as="xs:boolean">
    <xsl:param name="app" as="element(app)"/>
    <xsl:variable name="method" as="xs:string?" select="p:encoding($app)/@method"/>
    <xsl:choose>
      <xsl:when test="$app/ancestor::listApp or $app/ancestor::standOff">
        <xsl:sequence select="exists($app/ancestor::app)"/>
      </xsl:when>
      <xsl:when test="$method = 'parallel-segmentation'">
        <xsl:sequence select="true()"/>
      </xsl:when>
      <xsl:when test="$app/(@from, @to, @loc)">
        <xsl:sequence select="false()"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="empty($method) or exists($app/(lem, rdgGrp/lem)[not(p:follows-itself(., $app))])"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="p:follows-itself" as="xs:boolean">
    <xsl:param name="lemma" as="element(lem)"/>
    <xsl:param name="app" as="element(app)"/>
    <xsl:variable name="words" as="xs:string*" select="p:words(string($lemma))"/>
    <xsl:variable name="before" as="xs:string*"
                  select="p:words(string-join(reverse($app/preceding-sibling::node()[not(self::app | self::note)][position() le $p:PIECES])))"/>
    <xsl:sequence select="exists($words) and deep-equal(subsequence($before, count($before) - count($words) + 1), $words)"/>
  </xsl:function>

  <xsl:function name="p:words" as="xs:string*">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="tokenize(lower-case($text), '[^\p{L}\p{N}\p{M}]+')[. != '']"/>
  </xsl:function>

  <!-- The reading that the others are set against: the base, where the text goes through the entry, or a lemma; none in an
       entry apart that has no lemma. -->
  <xsl:function name="e:preferred" as="element()?">
    <xsl:param name="app" as="element(app)"/>
    <xsl:sequence select="e:base($app)[self::lem or e:holds-text($app)]"/>
  </xsl:function>

  <!-- Whether a reading, or what is said of one, holds blocks; those in notes on it stand elsewhere. -->
  <xsl:function name="e:has-block" as="xs:boolean">
    <xsl:param name="element" as="element()?"/>
    <xsl:sequence select="exists($element//(p | ab | l | lg | sp | child::div | list | table | head | quote | cell | figure | byline)
                                 [$element/ancestor-or-self::note or not(ancestor::note)])"/>
  </xsl:function>

  <!-- Whether an element is shown in an entry, not in the line of text: a reading, or what is said of one. -->
  <xsl:function name="e:is-of-apparatus" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/(parent::app[not($element/(self::lem | self::rdg | self::rdgGrp))]
                            | parent::rdgGrp[$element/self::note]
                            | ancestor::listApp | ancestor::listWit | ancestor::witDetail))
                          or (some $reading in $element/ancestor::*[self::rdg or self::lem] satisfies not(p:is-text($reading)))
                          or exists($element/ancestor::note[parent::app or parent::rdgGrp])"/>
  </xsl:function>

  <xsl:function name="p:is-text" as="xs:boolean">
    <xsl:param name="reading" as="element()"/>
    <xsl:variable name="app" as="element(app)?" select="$reading/ancestor::app[1]"/>
    <xsl:sequence select="exists($app) and e:base($app) is $reading and e:holds-text($app)"/>
  </xsl:function>
</xsl:stylesheet>
