<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: every one that no other part has a rule for. Modes: e:reading.
     Needs: nothing. No word is lost: its text is kept, and a message says where it stands. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="urn:apparat:edition"
                default-mode="e:reading" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:template match="*" as="element(Q{}span)" priority="-2">
    <xsl:message><e:no-rule name="{local-name()}" path="{path(.)}"/></xsl:message>
    <span xmlns="" class="tei-{local-name()}"><xsl:apply-templates/></span>
  </xsl:template>
</xsl:stylesheet>
