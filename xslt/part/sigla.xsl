<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: listWit, witness. Modes: none; which witnesses a text has, in which order, and what each is called.
     Needs: ids.xsl (e:local-id). A witness is known by its id, with or without a listWit. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:sigla"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- The witnesses of the edition, for texts that list none. -->
  <xsl:param name="edition-witnesses" as="element()*" select="()"/>

  <!-- The text being made. -->
  <xsl:variable name="e:tei" as="element(TEI)?" select="descendant-or-self::TEI[1]"/>

  <!-- The lists of witnesses of the text: its own, else those of the corpus, else of the edition. -->
  <xsl:variable name="p:lists" as="element()*">
    <xsl:variable name="own" as="element()*" select="$e:tei/(teiHeader | text | standOff)//listWit[not(ancestor::listWit)]"/>
    <xsl:variable name="around" as="element()*" select="$e:tei/ancestor::teiCorpus/teiHeader//listWit[not(ancestor::listWit)]"/>
    <xsl:sequence select="if ($own) then $own else if ($around) then $around else $edition-witnesses"/>
  </xsl:variable>

  <!-- All that may be pointed at as a witness: witnesses, groups of them, and the source itself. -->
  <xsl:variable name="p:described" as="map(xs:string, element())"
                select="map:merge(($p:lists/descendant-or-self::listWit, $p:lists//witness,
                          $e:tei/teiHeader/fileDesc/sourceDesc//(msDesc | bibl | biblStruct | biblFull | handNote))[@xml:id]
                          ! map{string(@xml:id): .}, map{'duplicates': 'use-first'})"/>

  <!-- The ids of the witnesses in order; where none are listed, those that readings name. -->
  <xsl:variable name="e:witnesses" as="xs:string*"
                select="if ($p:lists) then $p:lists//witness/@xml:id/string()
                        else distinct-values($e:tei/(text | standOff)//(lem | rdg)/@wit ! e:witness-ids(.))"/>

  <xsl:variable name="p:order" as="map(xs:string, xs:integer)"
                select="map:merge($e:witnesses ! map{.: position()}, map{'duplicates': 'use-first'})"/>

  <!-- All that @wit may name. -->
  <xsl:variable name="e:may-be-witness" as="xs:string*" select="map:keys($p:described)"/>

  <!-- The place of a witness among all, from 1; nothing where it is none of them. -->
  <xsl:function name="e:place-of-witness" as="xs:integer?">
    <xsl:param name="witness" as="xs:string"/>
    <xsl:sequence select="$p:order($witness)"/>
  </xsl:function>

  <!-- The ids in a @wit; some write sigla without #, or with the prefix of a file. -->
  <xsl:function name="e:witness-ids" as="xs:string*">
    <xsl:param name="wit" as="xs:string?"/>
    <xsl:sequence select="tokenize($wit) ! replace(., '^.*[#:/]', '')"/>
  </xsl:function>

  <!-- Single witnesses: a group stands for those listed in it. -->
  <xsl:function name="e:single" as="xs:string*">
    <xsl:param name="ids" as="xs:string*"/>
    <xsl:sequence select="distinct-values($ids ! (if ($p:described(.)[self::listWit])
                            then $p:described(.)//witness/@xml:id/string() else .))"/>
  </xsl:function>

  <!-- Witnesses and groups in the order of the list; what is in none comes last. -->
  <xsl:function name="e:in-order" as="xs:string*">
    <xsl:param name="ids" as="xs:string*"/>
    <xsl:sequence select="sort(distinct-values($ids), (), function($id) { (min(e:single($id) ! $p:order(.)), count($e:witnesses) + 1)[1] })"/>
  </xsl:function>

  <!-- What a witness or a group is called. -->
  <xsl:function name="e:siglum" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:variable name="described" as="element()?" select="$p:described($id)"/>
    <xsl:variable name="own" as="element()*"
                  select="$described/descendant::*[self::abbr or self::idno][@type = 'siglum'][not(ancestor::witness) or ancestor::witness[1] is $described]"/>
    <xsl:variable name="words" as="xs:string?" select="($own ! normalize-space(), $described/@n/normalize-space())[. != ''][1]"/>
    <xsl:sequence select="($words, e:local-id($id))[1]"/>
  </xsl:function>

  <!-- What is said of a witness. -->
  <xsl:function name="e:described" as="element()?">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="$p:described($id)"/>
  </xsl:function>
</xsl:stylesheet>
