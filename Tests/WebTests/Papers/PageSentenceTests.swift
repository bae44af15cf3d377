import Testing
import Wording

@Suite struct PageSentenceTests {
  @Test(arguments: [
    (
      "À faire : commander des certificats. Ce qu'il en reste\u{A0}: cvmsync stock",
      "À faire : commander des certificats."
    ),
    ("À vous\u{A0}: cvmsync reviser voir 4471192", "À vous."),
    ("cvmsync reviser choisir 4471192 2 --who NOM --why RAISON", ""),
    ("une personne sera connectée (cvmsync connexion).", "une personne sera connectée."),
    (
      "À vous : téléphonez au 1 866. Ensuite : cvmsync annuler 4471192 --who NOM. D'ici là, le portail l'a toujours.",
      "À vous : téléphonez au 1 866. D'ici là, le portail l'a toujours."
    ),
    (
      "Écrivez à a@b.ca; le brouillon : cvmsync brouillon-courriel annuler-avp 12. Ensuite : cvmsync annuler 12. Fin.",
      "Écrivez à a@b.ca. Fin."
    ),
    ("À vous : vérifier le papier, puis : cvmsync reviser reessayer 4471192 --who NOM", "À vous : vérifier le papier."),
    (
      "Une erreur. Une autre? cvmsync corriger 1; la suite : cvmsync pourquoi 1. Rien n'a changé.",
      "Une erreur. Rien n'a changé."
    ),
    (
      "Hier; plus de 2 jours sans sauvegarde, alors qu'il y en a : cvmsync sauvegarde",
      "Hier; plus de 2 jours sans sauvegarde, alors qu'il y en a."
    ),
    (
      "Comparez avec cvmsync liste et enregistrez ceux qui manquent.",
      "Comparez avec cvmsync liste et enregistrez ceux qui manquent."
    ),
    ("Rien à faire : le portail l'a.", "Rien à faire : le portail l'a."), ("", ""), ("12 j", "12 j"),
    ("[####......] 24, environ 3 jours", "24, environ 3 jours"),
  ])
  func `A page leaves out commands and the words that introduce them`(sentence: String, shown: String) {
    #expect(sentence.forPage == shown)
  }
}
