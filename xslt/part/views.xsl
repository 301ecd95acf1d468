<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: none. Modes: none; which view of a text is made, and what that view leaves out of the line.
     Needs: spans.xsl (e:is-struck), base-reading.xsl. What is left out here is declared for `verify` in verify/NotInTheText.java. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:views"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:variable name="e:reading" as="xs:boolean" select="$view = 'reading'"/>
  <xsl:variable name="e:diplomatic" as="xs:boolean" select="$view = 'diplomatic'"/>

  <!-- The views a text has besides the reading text: those that would differ from it. -->
  <xsl:function name="e:views" as="xs:string*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="words" as="element()?" select="$tei/(text, sourceDoc)[1]"/>
    <xsl:if test="exists($p:left-out) or exists($words//(choice | add | del | subst | child::mod | restore | retrace | unclear | supplied | surplus | secl
                         | damage | space | handShift | delSpan | addSpan | damageSpan | gap[not(@reason = 'rights')]))">
      <xsl:sequence select="'interventions'"/>
    </xsl:if>
    <xsl:if test="exists($p:left-out) or exists($tei/sourceDoc) or exists($words//(choice | lb | cb | fw | add | del | metamark | handShift | delSpan
                         | addSpan | pb[@facs])) or exists($tei/facsimile//graphic)">
      <xsl:sequence select="'diplomatic'"/>
    </xsl:if>
  </xsl:function>

  <!-- The side of a choice that this view shows: the editors' or the source's, the surest of several. -->
  <xsl:function name="e:shown" as="element()">
    <xsl:param name="choice" as="element(choice)"/>
    <xsl:variable name="side" as="element()*"
                  select="if ($e:diplomatic) then $choice/(sic | orig | abbr | am) else $choice/(corr | reg | expan | ex)"/>
    <!-- What another schema put among them is shown only where there is nothing else. -->
    <xsl:variable name="own" as="element()*" select="$choice/*[namespace-uri() = namespace-uri($choice)]"/>
    <xsl:variable name="sides" as="element()+" select="if (exists($side)) then $side else if (exists($own)) then $own else $choice/*"/>
    <xsl:sequence select="($sides[@cert = 'high'], $sides[not(@cert)], $sides[@cert = 'medium'], $sides[@cert = 'low'], $sides)[1]"/>
  </xsl:function>

  <!-- Whether an element is a deletion or the like that the text as it is to be read no longer has (TEI, 11.3.1.4). -->
  <xsl:function name="e:is-aside" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="gone" as="xs:boolean"
                  select="exists($element[self::del or self::delSpan]) != p:is-cancelled($element)"/>
    <xsl:sequence select="not($e:diplomatic) and exists($element[self::del or self::delSpan or self::add or self::addSpan])
                          and $gone and not(p:is-within($element))"/>
  </xsl:function>

  <!-- Whether a deletion is none any more, in a view that shows the text as it is to be read. -->
  <xsl:function name="e:stands" as="xs:boolean">
    <xsl:param name="deletion" as="element(del)"/>
    <xsl:sequence select="not($e:diplomatic) and (p:is-cancelled($deletion) or exists($deletion/ancestor::*[self::note or self::del or self::restore][1][self::restore]))"/>
  </xsl:function>

  <!-- In what is left out, and in a reading beside the text, all stands as it was written; and what is restored stands. -->
  <xsl:function name="p:is-within" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="around" as="element()?"
                  select="$element/ancestor::*[self::note or self::del or self::restore[$element/self::del]
                          or self::sic[parent::choice] or self::orig[parent::choice] or self::abbr[parent::choice]
                          or self::am[parent::choice] or self::rdg[not(p:is-base(.))]][1]"/>
    <xsl:sequence select="exists($around[not(self::note)])"/>
  </xsl:function>

  <xsl:function name="p:is-base" as="xs:boolean">
    <xsl:param name="reading" as="element(rdg)"/>
    <xsl:sequence select="$reading/ancestor::app[1]/(e:holds-text(.) and e:base(.) is $reading)"/>
  </xsl:function>

  <xsl:key name="p:undone" match="undo[@target]" use="tokenize(@target) ! substring-after(., '#')"/>
  <xsl:key name="p:redone" match="redo[@target]" use="tokenize(@target) ! substring-after(., '#')"/>

  <!-- Whether a change was cancelled, and not renewed after that (TEI, 11.3.4.4). -->
  <xsl:function name="p:is-cancelled" as="xs:boolean">
    <xsl:param name="change" as="element()"/>
    <xsl:sequence select="exists($change/@xml:id) and exists(key('p:undone', $change/@xml:id, root($change)))
                          and empty(key('p:redone', $change/@xml:id, root($change)))"/>
  </xsl:function>

  <!-- The interventions in a text of which this view leaves words out of the line; each is listed below it. -->
  <xsl:variable name="e:interventions" as="element()*"
                select="$e:shown/descendant::*[self::choice[*[2]] or self::subst[del[e:is-aside(.)]]
                                               or (self::del or self::add or self::delSpan or self::addSpan) and e:is-aside(.) and not(parent::subst)]
                        [p:is-in-line(.)]"/>

  <xsl:function name="p:is-in-line" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="not(e:is-struck($element))
                          and empty($element/ancestor::*[self::fw or self::metamark or self::rdg or self::witDetail
                                                         or (parent::choice and p:is-other-side(.)) or ((self::del or self::add) and e:is-aside(.))])"/>
  </xsl:function>

  <xsl:function name="p:is-other-side" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/parent::choice[*[2]][not(e:shown(.) is $element)])"/>
  </xsl:function>

  <!-- Where choices were left out of a text that is abridged for the preview, and how many. -->
  <xsl:variable name="p:left-out" as="processing-instruction()*"
                select="$e:shown//processing-instruction('apparat-left-out')[p:left-out(.) gt 0]"/>

  <xsl:function name="p:left-out" as="xs:integer">
    <xsl:param name="instruction" as="processing-instruction()"/>
    <xsl:sequence select="xs:integer(substring-after($instruction, ' '))"/>
  </xsl:function>

  <!-- Which of all interventions each one is. generate-id only finds it again; no page carries it. -->
  <xsl:variable name="e:intervention-numbers" as="map(xs:string, xs:integer)">
    <xsl:map>
      <xsl:iterate select="$e:interventions | $p:left-out">
        <xsl:param name="before" as="xs:integer" select="0"/>
        <xsl:if test="self::*"><xsl:map-entry key="generate-id(.)" select="$before + 1"/></xsl:if>
        <xsl:next-iteration>
          <xsl:with-param name="before" select="$before + (if (self::*) then 1 else p:left-out(.))"/>
        </xsl:next-iteration>
      </xsl:iterate>
    </xsl:map>
  </xsl:variable>
</xsl:stylesheet>
