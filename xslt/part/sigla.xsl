<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: listWit, witness. Modes: none; which witnesses a text has, in which order, and what each is called.
     Needs: ids.xsl (e:local-id). A witness is known by its id, with or without a listWit; one without an id by its
     number or siglum. Hands of a witness are named by what is added to it: 424*, 424C1, Aac. -->
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
  <xsl:variable name="p:described" as="map(xs:string, element())">
    <xsl:variable name="listed" as="element()*" select="$p:lists/descendant-or-self::listWit, $p:lists//witness"/>
    <xsl:variable name="sources" as="element()*"
                  select="$e:tei/teiHeader/fileDesc/sourceDesc//(msDesc | bibl | biblStruct | biblFull | handNote)"/>
    <xsl:sequence select="map:merge((($listed, $sources)[@xml:id] ! map{string(@xml:id): .},
                                     $listed ! (for $name in p:names(.) return map{$name: .})), map{'duplicates': 'use-first'})"/>
  </xsl:variable>

  <!-- What a witness is called in print: its siglum, where one is marked, its number, a short description. -->
  <xsl:function name="p:names" as="xs:string*">
    <xsl:param name="described" as="element()"/>
    <xsl:variable name="marked" as="element()*"
                  select="$described/descendant::*[self::abbr or self::idno][@type = 'siglum'][not(ancestor::witness) or ancestor::witness[1] is $described]"/>
    <xsl:variable name="short" as="xs:string*"
                  select="($described/(abbr | idno | head | label)[not(@type) or @type = 'siglum'], $described[not(*)]) ! normalize-space()[string-length() le 6 and not(contains(., ' '))]"/>
    <xsl:sequence select="($marked ! normalize-space(), $described/@n/normalize-space(), $short)[. != '']"/>
  </xsl:function>

  <!-- By what a witness is known. -->
  <xsl:function name="p:key" as="xs:string?">
    <xsl:param name="described" as="element()"/>
    <xsl:sequence select="($described/@xml:id/string(), p:names($described))[1]"/>
  </xsl:function>

  <!-- What editions add to a siglum: the first hand, correctors, before and after correction, margin, as it seems. -->
  <xsl:variable name="p:HAND" as="xs:string" select="'^(\*|[Cc]\d{0,2}\*?|\d|ac|pc|mg|txt|vid|[TVKAs]|[¹²³ᶜᵃ]+)$'"/>

  <!-- The witness whose hand is named; nothing for what is none. -->
  <xsl:function name="e:of-hand" as="xs:string?">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="if (map:contains($p:described, $id)) then () else p:of-hand($id) ! p:key(.)"/>
  </xsl:function>

  <xsl:function name="p:of-hand" as="element()?">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="(for $step in 1 to min((4, string-length($id) - 1)),
                              $rest in substring($id, string-length($id) - $step + 1)[matches(., $p:HAND)]
                          return $p:described(substring($id, 1, string-length($id) - $step))[self::witness])[1]"/>
  </xsl:function>

  <!-- The ids of the witnesses in order; where none are listed, those that readings name. -->
  <xsl:variable name="e:witnesses" as="xs:string*"
                select="if ($p:lists) then $p:lists//witness ! p:key(.)
                        else distinct-values($e:tei/(text | standOff)//(lem | rdg)/@wit ! e:witness-ids(.))"/>

  <xsl:variable name="p:order" as="map(xs:string, xs:integer)"
                select="map:merge($e:witnesses ! map{.: position()}, map{'duplicates': 'use-first'})"/>

  <!-- All that @wit may name. -->
  <xsl:variable name="e:may-be-witness" as="xs:string*"
                select="map:keys($p:described), distinct-values($e:tei/(text | standOff)//@wit/tokenize(.)[not(contains(., '#'))])[not(map:contains($p:described, .))][exists(p:of-hand(.))]"/>

  <!-- The place of a witness among all, from 1; nothing where it is none of them. -->
  <xsl:function name="e:place-of-witness" as="xs:integer?">
    <xsl:param name="witness" as="xs:string"/>
    <!-- What its first hand wrote is the witness. -->
    <xsl:sequence select="($p:order($witness), $p:order(replace($witness, '\*$', '')))[1]"/>
  </xsl:function>

  <!-- The ids in a @wit; some write sigla without #, or with the prefix of a file. -->
  <xsl:function name="e:witness-ids" as="xs:string*">
    <xsl:param name="wit" as="xs:string?"/>
    <xsl:sequence select="tokenize($wit) ! replace(., '^.*[#:/]', '') ! ($p:described(.) ! p:key(.), .)[1]"/>
  </xsl:function>

  <!-- Single witnesses: a group stands for those listed in it. -->
  <xsl:function name="e:single" as="xs:string*">
    <xsl:param name="ids" as="xs:string*"/>
    <xsl:sequence select="distinct-values($ids ! (if ($p:described(.)[self::listWit])
                            then $p:described(.)//witness ! p:key(.) else .))"/>
  </xsl:function>

  <!-- Witnesses and groups in the order of the list; what is in none comes last. -->
  <xsl:function name="e:in-order" as="xs:string*">
    <xsl:param name="ids" as="xs:string*"/>
    <xsl:sequence select="sort(distinct-values($ids), (), function($id) { (min(e:single($id) ! $p:order(.)), p:of-hand($id) ! $p:order(p:key(.)) ! (. + 0.5), count($e:witnesses) + 1)[1] })"/>
  </xsl:function>

  <!-- What a witness or a group is called. -->
  <xsl:function name="e:siglum" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="($p:sigla($id), p:of-hand($id)[starts-with($id, p:key(.))] ! (p:names(.)[1] || substring-after($id, p:key(.))), e:local-id($id))[1]"/>
  </xsl:function>

  <xsl:variable name="p:sigla" as="map(xs:string, xs:string)"
                select="map:merge(map:for-each($p:described, function($id, $described) { p:names($described)[1] ! map{$id: .} }))"/>

  <!-- What is said of a witness. -->
  <xsl:function name="e:described" as="element()?">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="$p:described($id)"/>
  </xsl:function>
</xsl:stylesheet>
